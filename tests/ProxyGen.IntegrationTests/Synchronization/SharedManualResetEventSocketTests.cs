using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class SharedManualResetEventSocketTests(SocketFixture fixture)
    : SharedManualResetEventSuite(fixture), IClassFixture<SocketFixture>;
