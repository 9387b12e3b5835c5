using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedListSocketTests(SocketFixture fixture) : SharedListSuite(fixture), IClassFixture<SocketFixture>;
