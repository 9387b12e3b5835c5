using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class LambdaChangeInProcessTests(InProcessFixture fixture) : LambdaChangeSuite(fixture), IClassFixture<InProcessFixture>;
