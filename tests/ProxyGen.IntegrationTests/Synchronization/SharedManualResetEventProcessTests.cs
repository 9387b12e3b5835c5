using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class SharedManualResetEventProcessTests(ProcessFixture fixture)
    : SharedManualResetEventSuite(fixture), IClassFixture<ProcessFixture>;
