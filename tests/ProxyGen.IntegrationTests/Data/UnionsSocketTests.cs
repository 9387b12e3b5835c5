using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Data;

public sealed class UnionsSocketTests(SocketFixture fixture) : UnionsSuite(fixture), IClassFixture<SocketFixture>;
