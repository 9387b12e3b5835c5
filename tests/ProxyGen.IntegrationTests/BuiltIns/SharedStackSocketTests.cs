using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedStackSocketTests(SocketFixture fixture) : SharedStackSuite(fixture), IClassFixture<SocketFixture>;
