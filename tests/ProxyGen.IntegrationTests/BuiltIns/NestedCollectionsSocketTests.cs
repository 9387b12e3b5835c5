using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class NestedCollectionsSocketTests(SocketFixture fixture) : NestedCollectionsSuite(fixture), IClassFixture<SocketFixture>;
