using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class SharedConditionSocketTests(SocketFixture fixture) : SharedConditionSuite(fixture), IClassFixture<SocketFixture>;
