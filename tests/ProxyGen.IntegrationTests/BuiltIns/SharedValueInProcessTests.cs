using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedValueInProcessTests(InProcessFixture fixture) : SharedValueSuite(fixture), IClassFixture<InProcessFixture>;
