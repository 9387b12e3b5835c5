using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class SharedSemaphoreInProcessTests(InProcessFixture fixture)
    : SharedSemaphoreSuite(fixture), IClassFixture<InProcessFixture>;
