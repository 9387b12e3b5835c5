using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Inheritance;

public sealed class InheritanceProcessTests(ProcessFixture fixture) : InheritanceSuite(fixture), IClassFixture<ProcessFixture>;
