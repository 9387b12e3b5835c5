using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class ItemLeaseInProcessTests(InProcessFixture fixture) : ItemLeaseSuite(fixture), IClassFixture<InProcessFixture>;
