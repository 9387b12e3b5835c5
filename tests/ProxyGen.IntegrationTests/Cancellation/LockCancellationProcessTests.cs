using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Cancellation;

public sealed class LockCancellationProcessTests(ProcessFixture fixture) : LockCancellationSuite(fixture), IClassFixture<ProcessFixture>;
