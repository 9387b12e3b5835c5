using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedSetInProcessTests(InProcessFixture fixture) : SharedSetSuite(fixture), IClassFixture<InProcessFixture>;
