using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedListEditingProcessTests(ProcessFixture fixture) : SharedListEditingSuite(fixture), IClassFixture<ProcessFixture>;
