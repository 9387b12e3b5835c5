using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedQueueCompletionSocketTests(SocketFixture fixture) : SharedQueueCompletionSuite(fixture), IClassFixture<SocketFixture>;
