using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class LinqOverListsSocketTests(SocketFixture fixture) : LinqOverListsSuite(fixture), IClassFixture<SocketFixture>;
