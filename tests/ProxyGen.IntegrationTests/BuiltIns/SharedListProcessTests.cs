using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedListProcessTests(ProcessFixture fixture) : SharedListSuite(fixture), IClassFixture<ProcessFixture>;
