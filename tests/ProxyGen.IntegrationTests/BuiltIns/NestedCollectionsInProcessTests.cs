using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class NestedCollectionsInProcessTests(InProcessFixture fixture)
    : NestedCollectionsSuite(fixture), IClassFixture<InProcessFixture>;
