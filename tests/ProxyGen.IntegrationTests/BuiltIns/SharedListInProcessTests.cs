using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedListInProcessTests(InProcessFixture fixture) : SharedListSuite(fixture), IClassFixture<InProcessFixture>;
