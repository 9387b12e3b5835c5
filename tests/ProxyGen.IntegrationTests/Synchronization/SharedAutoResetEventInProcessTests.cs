using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class SharedAutoResetEventInProcessTests(InProcessFixture fixture)
    : SharedAutoResetEventSuite(fixture), IClassFixture<InProcessFixture>;
