using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedQueueCompletionInProcessTests(InProcessFixture fixture) : SharedQueueCompletionSuite(fixture), IClassFixture<InProcessFixture>;
