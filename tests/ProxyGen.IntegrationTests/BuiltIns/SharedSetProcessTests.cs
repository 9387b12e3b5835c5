using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedSetProcessTests(ProcessFixture fixture) : SharedSetSuite(fixture), IClassFixture<ProcessFixture>;
