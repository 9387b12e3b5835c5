using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Interfaces;

public sealed class InterfacesSocketTests(SocketFixture fixture) : InterfacesSuite(fixture), IClassFixture<SocketFixture>;
