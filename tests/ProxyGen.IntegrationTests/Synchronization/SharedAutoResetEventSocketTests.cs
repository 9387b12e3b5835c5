using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class SharedAutoResetEventSocketTests(SocketFixture fixture)
    : SharedAutoResetEventSuite(fixture), IClassFixture<SocketFixture>;
