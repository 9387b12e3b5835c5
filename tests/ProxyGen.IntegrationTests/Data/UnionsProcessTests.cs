using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Data;

public sealed class UnionsProcessTests(ProcessFixture fixture) : UnionsSuite(fixture), IClassFixture<ProcessFixture>;
