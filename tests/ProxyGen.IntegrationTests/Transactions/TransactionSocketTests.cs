using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Transactions;

public sealed class TransactionSocketTests(SocketFixture fixture) : TransactionSuite(fixture), IClassFixture<SocketFixture>;
