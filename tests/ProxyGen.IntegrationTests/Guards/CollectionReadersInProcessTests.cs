using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Guards;

public sealed class CollectionReadersInProcessTests(InProcessFixture fixture) : CollectionReadersSuite(fixture), IClassFixture<InProcessFixture>;
