using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Foreign;

public sealed class ForeignClassesInProcessTests(InProcessFixture fixture) : ForeignClassesSuite(fixture), IClassFixture<InProcessFixture>;
