using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.ForeignTests;

public sealed class ForeignClassesProcessTests(ProcessFixture fixture) : ForeignClassesSuite(fixture), IClassFixture<ProcessFixture>;
