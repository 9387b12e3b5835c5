using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class SharedBarrierSocketTests(SocketFixture fixture) : SharedBarrierSuite(fixture), IClassFixture<SocketFixture>;
