using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class SharedCountdownEventProcessTests(ProcessFixture fixture)
    : SharedCountdownEventSuite(fixture), IClassFixture<ProcessFixture>;
