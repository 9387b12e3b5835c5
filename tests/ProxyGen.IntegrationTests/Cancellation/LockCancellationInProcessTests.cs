using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Cancellation;

public sealed class LockCancellationInProcessTests(InProcessFixture fixture) : LockCancellationSuite(fixture), IClassFixture<InProcessFixture>;
