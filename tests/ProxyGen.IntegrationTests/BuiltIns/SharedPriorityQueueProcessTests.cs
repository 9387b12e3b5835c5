using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedPriorityQueueProcessTests(ProcessFixture fixture) : SharedPriorityQueueSuite(fixture), IClassFixture<ProcessFixture>;
