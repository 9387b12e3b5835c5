using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class SharedLockSocketTests(SocketFixture fixture) : SharedLockSuite(fixture), IClassFixture<SocketFixture>;
