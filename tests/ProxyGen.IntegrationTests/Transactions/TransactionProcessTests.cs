using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Transactions;

public sealed class TransactionProcessTests(ProcessFixture fixture) : TransactionSuite(fixture), IClassFixture<ProcessFixture>;
