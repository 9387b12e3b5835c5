using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Interfaces;

public sealed class InterfacesProcessTests(ProcessFixture fixture) : InterfacesSuite(fixture), IClassFixture<ProcessFixture>;
