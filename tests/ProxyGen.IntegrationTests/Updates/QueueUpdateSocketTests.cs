using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Updates;

public sealed class QueueUpdateSocketTests(SocketFixture fixture) : QueueUpdateSuite(fixture), IClassFixture<SocketFixture>;
