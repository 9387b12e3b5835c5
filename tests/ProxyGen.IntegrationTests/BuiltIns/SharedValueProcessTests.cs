using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedValueProcessTests(ProcessFixture fixture) : SharedValueSuite(fixture), IClassFixture<ProcessFixture>;
