using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class LambdaChangeProcessTests(ProcessFixture fixture) : LambdaChangeSuite(fixture), IClassFixture<ProcessFixture>;
