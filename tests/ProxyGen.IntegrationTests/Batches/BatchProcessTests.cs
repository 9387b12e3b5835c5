using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Batches;

public sealed class BatchProcessTests(ProcessFixture fixture) : BatchSuite(fixture), IClassFixture<ProcessFixture>;
