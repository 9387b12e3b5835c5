using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Transactions;

public sealed class RollBackProcessTests(ProcessFixture fixture) : RollBackSuite(fixture), IClassFixture<ProcessFixture>;
