using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Guards;

public sealed class ParallelismProcessTests(ProcessFixture fixture) : ParallelismSuite(fixture), IClassFixture<ProcessFixture>;
