using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class SharedReentrantLockProcessTests(ProcessFixture fixture)
    : SharedReentrantLockSuite(fixture), IClassFixture<ProcessFixture>;
