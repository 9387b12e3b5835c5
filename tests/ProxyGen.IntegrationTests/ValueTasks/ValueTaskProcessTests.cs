using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.ValueTasks;

public sealed class ValueTaskProcessTests(ProcessFixture fixture) : ValueTaskSuite(fixture), IClassFixture<ProcessFixture>;
