using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Guards;

public sealed class CollectionReadersSocketTests(SocketFixture fixture) : CollectionReadersSuite(fixture), IClassFixture<SocketFixture>;
