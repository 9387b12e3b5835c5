using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedPriorityQueueSocketTests(SocketFixture fixture) : SharedPriorityQueueSuite(fixture), IClassFixture<SocketFixture>;
