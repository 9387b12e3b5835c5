using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Guards;

public sealed class FreeClassesSocketTests(SocketFixture fixture) : FreeClassesSuite(fixture), IClassFixture<SocketFixture>;
