using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedStackInProcessTests(InProcessFixture fixture) : SharedStackSuite(fixture), IClassFixture<InProcessFixture>;
