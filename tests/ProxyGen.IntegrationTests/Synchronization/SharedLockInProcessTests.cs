using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class SharedLockInProcessTests(InProcessFixture fixture) : SharedLockSuite(fixture), IClassFixture<InProcessFixture>;
