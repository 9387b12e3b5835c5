using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class LiveCollectionsInProcessTests(InProcessFixture fixture) : LiveCollectionsSuite(fixture), IClassFixture<InProcessFixture>;
