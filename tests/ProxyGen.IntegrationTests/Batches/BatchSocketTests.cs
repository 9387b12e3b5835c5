using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Batches;

public sealed class BatchSocketTests(SocketFixture fixture) : BatchSuite(fixture), IClassFixture<SocketFixture>;
