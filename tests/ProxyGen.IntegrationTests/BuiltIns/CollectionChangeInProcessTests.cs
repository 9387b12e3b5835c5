using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class CollectionChangeInProcessTests(InProcessFixture fixture)
    : CollectionChangeSuite(fixture), IClassFixture<InProcessFixture>;
