using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class SharedAutoResetEventProcessTests(ProcessFixture fixture)
    : SharedAutoResetEventSuite(fixture), IClassFixture<ProcessFixture>;
