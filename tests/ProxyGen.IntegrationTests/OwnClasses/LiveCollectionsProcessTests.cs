using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class LiveCollectionsProcessTests(ProcessFixture fixture) : LiveCollectionsSuite(fixture), IClassFixture<ProcessFixture>;
