using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.ForeignTests;

public sealed class ForeignClassesInProcessTests(InProcessFixture fixture) : ForeignClassesSuite(fixture), IClassFixture<InProcessFixture>;
