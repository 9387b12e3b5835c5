using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Interleaving;

public sealed class InterleavingSocketTests(SocketFixture fixture) : InterleavingSuite(fixture), IClassFixture<SocketFixture>;
