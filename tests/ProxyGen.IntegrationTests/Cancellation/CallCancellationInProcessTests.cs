using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Cancellation;

public sealed class CallCancellationInProcessTests(InProcessFixture fixture) : CallCancellationSuite(fixture), IClassFixture<InProcessFixture>;
