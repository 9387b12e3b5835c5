using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedPriorityQueueInProcessTests(InProcessFixture fixture) : SharedPriorityQueueSuite(fixture), IClassFixture<InProcessFixture>;
