using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class SharedCountdownEventInProcessTests(InProcessFixture fixture)
    : SharedCountdownEventSuite(fixture), IClassFixture<InProcessFixture>;
