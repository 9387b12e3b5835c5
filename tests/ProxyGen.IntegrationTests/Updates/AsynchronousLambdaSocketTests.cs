using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Updates;

public sealed class AsynchronousLambdaSocketTests(SocketFixture fixture) : AsynchronousLambdaSuite(fixture), IClassFixture<SocketFixture>;
