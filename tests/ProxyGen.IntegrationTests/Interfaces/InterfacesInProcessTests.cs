using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Interfaces;

public sealed class InterfacesInProcessTests(InProcessFixture fixture) : InterfacesSuite(fixture), IClassFixture<InProcessFixture>;
