using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Batches;

public sealed class DroppedProxiesSocketTests(SocketFixture fixture) : DroppedProxiesSuite(fixture), IClassFixture<SocketFixture>;
