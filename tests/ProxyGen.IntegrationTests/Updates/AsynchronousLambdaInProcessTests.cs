using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Updates;

public sealed class AsynchronousLambdaInProcessTests(InProcessFixture fixture) : AsynchronousLambdaSuite(fixture), IClassFixture<InProcessFixture>;
