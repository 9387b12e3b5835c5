using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Guards;

public sealed class CollectionReadersProcessTests(ProcessFixture fixture) : CollectionReadersSuite(fixture), IClassFixture<ProcessFixture>;
