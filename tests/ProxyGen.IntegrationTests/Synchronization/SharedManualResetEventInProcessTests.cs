using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class SharedManualResetEventInProcessTests(InProcessFixture fixture)
    : SharedManualResetEventSuite(fixture), IClassFixture<InProcessFixture>;
