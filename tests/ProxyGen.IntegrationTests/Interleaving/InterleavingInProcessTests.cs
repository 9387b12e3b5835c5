using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Interleaving;

public sealed class InterleavingInProcessTests(InProcessFixture fixture) : InterleavingSuite(fixture), IClassFixture<InProcessFixture>;
