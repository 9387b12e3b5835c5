using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Guards;

public sealed class DeadlockProcessTests(ProcessFixture fixture) : DeadlockSuite(fixture), IClassFixture<ProcessFixture>;
