using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.State;

public sealed class SnapshotSocketTests(SocketFixture fixture) : SnapshotSuite(fixture), IClassFixture<SocketFixture>;
