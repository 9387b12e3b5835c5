using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.GenericMethods;

public sealed class GenericMethodsInProcessTests(InProcessFixture fixture) : GenericMethodsSuite(fixture), IClassFixture<InProcessFixture>;
