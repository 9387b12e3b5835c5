using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Cancellation;

public sealed class QueueCancellationProcessTests(ProcessFixture fixture) : QueueCancellationSuite(fixture), IClassFixture<ProcessFixture>;
