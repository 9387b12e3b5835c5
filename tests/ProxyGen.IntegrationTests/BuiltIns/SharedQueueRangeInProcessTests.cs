using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedQueueRangeInProcessTests(InProcessFixture fixture) : SharedQueueRangeSuite(fixture), IClassFixture<InProcessFixture>;
