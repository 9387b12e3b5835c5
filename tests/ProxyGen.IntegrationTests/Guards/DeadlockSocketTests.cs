using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Guards;

public sealed class DeadlockSocketTests(SocketFixture fixture) : DeadlockSuite(fixture), IClassFixture<SocketFixture>;
