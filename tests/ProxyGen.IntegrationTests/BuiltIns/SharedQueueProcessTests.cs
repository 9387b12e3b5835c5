using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedQueueProcessTests(ProcessFixture fixture) : SharedQueueSuite(fixture), IClassFixture<ProcessFixture>;
