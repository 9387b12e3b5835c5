using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Transactions;

public sealed class QueueTransactionSocketTests(SocketFixture fixture) : QueueTransactionSuite(fixture), IClassFixture<SocketFixture>;
