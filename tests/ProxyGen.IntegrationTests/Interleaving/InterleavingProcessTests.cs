using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Interleaving;

public sealed class InterleavingProcessTests(ProcessFixture fixture) : InterleavingSuite(fixture), IClassFixture<ProcessFixture>;
