using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.References;

public sealed class OwnProxyProcessTests(ProcessFixture fixture) : OwnProxySuite(fixture), IClassFixture<ProcessFixture>;
