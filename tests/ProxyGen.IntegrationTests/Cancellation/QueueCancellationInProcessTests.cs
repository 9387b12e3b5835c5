using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Cancellation;

public sealed class QueueCancellationInProcessTests(InProcessFixture fixture) : QueueCancellationSuite(fixture), IClassFixture<InProcessFixture>;
