using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Cancellation;

public sealed class QueueCancellationSocketTests(SocketFixture fixture) : QueueCancellationSuite(fixture), IClassFixture<SocketFixture>;
