using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class SharedSemaphoreSocketTests(SocketFixture fixture) : SharedSemaphoreSuite(fixture), IClassFixture<SocketFixture>;
