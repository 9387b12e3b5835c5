using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedQueueRangeProcessTests(ProcessFixture fixture) : SharedQueueRangeSuite(fixture), IClassFixture<ProcessFixture>;
