using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedStackProcessTests(ProcessFixture fixture) : SharedStackSuite(fixture), IClassFixture<ProcessFixture>;
