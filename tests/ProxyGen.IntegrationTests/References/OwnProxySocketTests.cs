using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.References;

public sealed class OwnProxySocketTests(SocketFixture fixture) : OwnProxySuite(fixture), IClassFixture<SocketFixture>;
