using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class SharedReentrantLockSocketTests(SocketFixture fixture)
    : SharedReentrantLockSuite(fixture), IClassFixture<SocketFixture>;
