using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Updates;

public sealed class CollectionUpdateProcessTests(ProcessFixture fixture) : CollectionUpdateSuite(fixture), IClassFixture<ProcessFixture>;
