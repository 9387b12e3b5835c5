using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedQueueRangeSocketTests(SocketFixture fixture) : SharedQueueRangeSuite(fixture), IClassFixture<SocketFixture>;
