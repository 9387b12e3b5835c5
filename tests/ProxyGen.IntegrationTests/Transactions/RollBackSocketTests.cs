using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Transactions;

public sealed class RollBackSocketTests(SocketFixture fixture) : RollBackSuite(fixture), IClassFixture<SocketFixture>;
