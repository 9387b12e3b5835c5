using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.References;

public sealed class OwnProxyInProcessTests(InProcessFixture fixture) : OwnProxySuite(fixture), IClassFixture<InProcessFixture>;
