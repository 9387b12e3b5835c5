using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class ItemLeaseProcessTests(ProcessFixture fixture) : ItemLeaseSuite(fixture), IClassFixture<ProcessFixture>;
