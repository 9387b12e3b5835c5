using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Guards;

public sealed class SiblingsSocketTests(SocketFixture fixture) : SiblingsSuite(fixture), IClassFixture<SocketFixture>;
