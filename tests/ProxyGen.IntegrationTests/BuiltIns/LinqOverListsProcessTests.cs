using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class LinqOverListsProcessTests(ProcessFixture fixture) : LinqOverListsSuite(fixture), IClassFixture<ProcessFixture>;
