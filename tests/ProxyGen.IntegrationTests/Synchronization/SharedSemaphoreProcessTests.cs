using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class SharedSemaphoreProcessTests(ProcessFixture fixture) : SharedSemaphoreSuite(fixture), IClassFixture<ProcessFixture>;
