using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Data;

public sealed class UnionsInProcessTests(InProcessFixture fixture) : UnionsSuite(fixture), IClassFixture<InProcessFixture>;
