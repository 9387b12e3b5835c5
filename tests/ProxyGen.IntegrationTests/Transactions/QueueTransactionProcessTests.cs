using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Transactions;

public sealed class QueueTransactionProcessTests(ProcessFixture fixture) : QueueTransactionSuite(fixture), IClassFixture<ProcessFixture>;
