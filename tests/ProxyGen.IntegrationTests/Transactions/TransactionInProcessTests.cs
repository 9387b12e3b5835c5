using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Transactions;

public sealed class TransactionInProcessTests(InProcessFixture fixture) : TransactionSuite(fixture), IClassFixture<InProcessFixture>;
