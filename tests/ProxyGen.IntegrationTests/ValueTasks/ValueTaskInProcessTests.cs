using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.ValueTasks;

public sealed class ValueTaskInProcessTests(InProcessFixture fixture) : ValueTaskSuite(fixture), IClassFixture<InProcessFixture>;
