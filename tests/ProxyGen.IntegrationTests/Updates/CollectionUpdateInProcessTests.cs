using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Updates;

public sealed class CollectionUpdateInProcessTests(InProcessFixture fixture) : CollectionUpdateSuite(fixture), IClassFixture<InProcessFixture>;
