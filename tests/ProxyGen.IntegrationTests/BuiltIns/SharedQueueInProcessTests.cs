using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedQueueInProcessTests(InProcessFixture fixture) : SharedQueueSuite(fixture), IClassFixture<InProcessFixture>;
