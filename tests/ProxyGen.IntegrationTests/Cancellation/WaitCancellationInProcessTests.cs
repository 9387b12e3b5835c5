using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Cancellation;

public sealed class WaitCancellationInProcessTests(InProcessFixture fixture) : WaitCancellationSuite(fixture), IClassFixture<InProcessFixture>;
