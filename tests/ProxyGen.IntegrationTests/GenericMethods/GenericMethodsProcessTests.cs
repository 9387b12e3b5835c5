using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.GenericMethods;

public sealed class GenericMethodsProcessTests(ProcessFixture fixture) : GenericMethodsSuite(fixture), IClassFixture<ProcessFixture>;
