using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class LiveCollectionsSocketTests(SocketFixture fixture) : LiveCollectionsSuite(fixture), IClassFixture<SocketFixture>;
