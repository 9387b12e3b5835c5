using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedLockProcessTests(ProcessFixture fixture) : SharedLockSuite(fixture), IClassFixture<ProcessFixture>;
