using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedQueueCompletionProcessTests(ProcessFixture fixture) : SharedQueueCompletionSuite(fixture), IClassFixture<ProcessFixture>;
