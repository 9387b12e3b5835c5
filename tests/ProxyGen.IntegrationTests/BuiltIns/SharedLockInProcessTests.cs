using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedLockInProcessTests(InProcessFixture fixture) : SharedLockSuite(fixture), IClassFixture<InProcessFixture>;
