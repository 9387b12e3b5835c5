using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Transactions;

public sealed class RollBackInProcessTests(InProcessFixture fixture) : RollBackSuite(fixture), IClassFixture<InProcessFixture>;
