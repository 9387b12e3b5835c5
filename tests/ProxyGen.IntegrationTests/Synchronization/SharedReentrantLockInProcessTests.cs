using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class SharedReentrantLockInProcessTests(InProcessFixture fixture)
    : SharedReentrantLockSuite(fixture), IClassFixture<InProcessFixture>;
