using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class CollectionChangeProcessTests(ProcessFixture fixture) : CollectionChangeSuite(fixture), IClassFixture<ProcessFixture>;
