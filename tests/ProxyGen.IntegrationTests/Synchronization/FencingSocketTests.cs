using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class FencingSocketTests(SocketFixture fixture) : FencingSuite(fixture), IClassFixture<SocketFixture>;
