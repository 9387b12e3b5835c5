using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Transactions;

public sealed class QueueTransactionInProcessTests(InProcessFixture fixture) : QueueTransactionSuite(fixture), IClassFixture<InProcessFixture>;
