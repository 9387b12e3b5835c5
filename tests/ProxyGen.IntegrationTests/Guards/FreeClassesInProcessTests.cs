using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Guards;

public sealed class FreeClassesInProcessTests(InProcessFixture fixture) : FreeClassesSuite(fixture), IClassFixture<InProcessFixture>;
