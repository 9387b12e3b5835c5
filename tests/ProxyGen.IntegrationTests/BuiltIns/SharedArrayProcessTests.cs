using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedArrayProcessTests(ProcessFixture fixture) : SharedArraySuite(fixture), IClassFixture<ProcessFixture>;
