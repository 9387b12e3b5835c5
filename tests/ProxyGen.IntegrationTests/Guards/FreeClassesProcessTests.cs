using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Guards;

public sealed class FreeClassesProcessTests(ProcessFixture fixture) : FreeClassesSuite(fixture), IClassFixture<ProcessFixture>;
