using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class ItemLeaseSocketTests(SocketFixture fixture) : ItemLeaseSuite(fixture), IClassFixture<SocketFixture>;
