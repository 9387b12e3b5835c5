using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class FencingProcessTests(ProcessFixture fixture) : FencingSuite(fixture), IClassFixture<ProcessFixture>;
