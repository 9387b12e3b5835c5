using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Guards;

public sealed class ParallelismInProcessTests(InProcessFixture fixture) : ParallelismSuite(fixture), IClassFixture<InProcessFixture>;
