using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Batches;

public sealed class DroppedProxiesInProcessTests(InProcessFixture fixture) : DroppedProxiesSuite(fixture), IClassFixture<InProcessFixture>;
