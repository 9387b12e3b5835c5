using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Updates;

public sealed class AsynchronousLambdaProcessTests(ProcessFixture fixture) : AsynchronousLambdaSuite(fixture), IClassFixture<ProcessFixture>;
