using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Cancellation;

public sealed class CallCancellationSocketTests(SocketFixture fixture) : CallCancellationSuite(fixture), IClassFixture<SocketFixture>;
