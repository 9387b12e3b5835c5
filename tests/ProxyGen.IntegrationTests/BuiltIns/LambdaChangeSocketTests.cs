using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class LambdaChangeSocketTests(SocketFixture fixture) : LambdaChangeSuite(fixture), IClassFixture<SocketFixture>;
