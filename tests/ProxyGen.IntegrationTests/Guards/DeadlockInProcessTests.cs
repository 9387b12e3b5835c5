using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Guards;

public sealed class DeadlockInProcessTests(InProcessFixture fixture) : DeadlockSuite(fixture), IClassFixture<InProcessFixture>;
