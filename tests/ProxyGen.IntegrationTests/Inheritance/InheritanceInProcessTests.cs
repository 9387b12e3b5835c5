using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Inheritance;

public sealed class InheritanceInProcessTests(InProcessFixture fixture) : InheritanceSuite(fixture), IClassFixture<InProcessFixture>;
