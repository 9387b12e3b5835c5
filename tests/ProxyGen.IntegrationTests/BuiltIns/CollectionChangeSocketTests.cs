using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class CollectionChangeSocketTests(SocketFixture fixture) : CollectionChangeSuite(fixture), IClassFixture<SocketFixture>;
