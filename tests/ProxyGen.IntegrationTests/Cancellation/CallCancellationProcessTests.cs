using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Cancellation;

public sealed class CallCancellationProcessTests(ProcessFixture fixture) : CallCancellationSuite(fixture), IClassFixture<ProcessFixture>;
