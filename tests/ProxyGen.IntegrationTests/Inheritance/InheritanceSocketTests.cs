using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Inheritance;

public sealed class InheritanceSocketTests(SocketFixture fixture) : InheritanceSuite(fixture), IClassFixture<SocketFixture>;
