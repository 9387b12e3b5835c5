using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Cancellation;

public sealed class WaitCancellationProcessTests(ProcessFixture fixture) : WaitCancellationSuite(fixture), IClassFixture<ProcessFixture>;
