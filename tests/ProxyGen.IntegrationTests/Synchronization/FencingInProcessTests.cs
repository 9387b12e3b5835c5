using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class FencingInProcessTests(InProcessFixture fixture) : FencingSuite(fixture), IClassFixture<InProcessFixture>;
