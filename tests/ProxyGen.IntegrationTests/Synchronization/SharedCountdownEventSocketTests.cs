using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class SharedCountdownEventSocketTests(SocketFixture fixture)
    : SharedCountdownEventSuite(fixture), IClassFixture<SocketFixture>;
