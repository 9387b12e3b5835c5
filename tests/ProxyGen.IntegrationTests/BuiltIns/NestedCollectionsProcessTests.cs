using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class NestedCollectionsProcessTests(ProcessFixture fixture) : NestedCollectionsSuite(fixture), IClassFixture<ProcessFixture>;
