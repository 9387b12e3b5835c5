using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedNamespaceSocketTests(SocketFixture fixture) : SharedNamespaceSuite(fixture), IClassFixture<SocketFixture>;
