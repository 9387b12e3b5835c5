using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.State;

public sealed class SnapshotInProcessTests(InProcessFixture fixture) : SnapshotSuite(fixture), IClassFixture<InProcessFixture>;
