using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.State;

public sealed class SnapshotProcessTests(ProcessFixture fixture) : SnapshotSuite(fixture), IClassFixture<ProcessFixture>;
