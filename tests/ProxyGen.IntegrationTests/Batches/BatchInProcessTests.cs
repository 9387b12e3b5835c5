using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Batches;

public sealed class BatchInProcessTests(InProcessFixture fixture) : BatchSuite(fixture), IClassFixture<InProcessFixture>;
