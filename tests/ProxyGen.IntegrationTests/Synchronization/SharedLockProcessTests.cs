using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class SharedLockProcessTests(ProcessFixture fixture) : SharedLockSuite(fixture), IClassFixture<ProcessFixture>;
