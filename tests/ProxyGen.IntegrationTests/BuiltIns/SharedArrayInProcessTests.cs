using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedArrayInProcessTests(InProcessFixture fixture) : SharedArraySuite(fixture), IClassFixture<InProcessFixture>;
