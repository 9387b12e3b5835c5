using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Updates;

public sealed class CollectionUpdateSocketTests(SocketFixture fixture) : CollectionUpdateSuite(fixture), IClassFixture<SocketFixture>;
