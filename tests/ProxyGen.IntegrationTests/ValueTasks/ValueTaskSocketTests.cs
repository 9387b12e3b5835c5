using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.ValueTasks;

public sealed class ValueTaskSocketTests(SocketFixture fixture) : ValueTaskSuite(fixture), IClassFixture<SocketFixture>;
