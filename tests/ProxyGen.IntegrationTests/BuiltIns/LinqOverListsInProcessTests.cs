using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class LinqOverListsInProcessTests(InProcessFixture fixture) : LinqOverListsSuite(fixture), IClassFixture<InProcessFixture>;
