using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Cancellation;

public sealed class LockCancellationSocketTests(SocketFixture fixture) : LockCancellationSuite(fixture), IClassFixture<SocketFixture>;
