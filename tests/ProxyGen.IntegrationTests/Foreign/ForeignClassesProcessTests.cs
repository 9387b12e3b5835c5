using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Foreign;

public sealed class ForeignClassesProcessTests(ProcessFixture fixture) : ForeignClassesSuite(fixture), IClassFixture<ProcessFixture>;
