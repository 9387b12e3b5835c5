using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class SharedConditionInProcessTests(InProcessFixture fixture)
    : SharedConditionSuite(fixture), IClassFixture<InProcessFixture>;
