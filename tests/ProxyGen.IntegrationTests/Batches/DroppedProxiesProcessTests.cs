using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Batches;

public sealed class DroppedProxiesProcessTests(ProcessFixture fixture) : DroppedProxiesSuite(fixture), IClassFixture<ProcessFixture>;
