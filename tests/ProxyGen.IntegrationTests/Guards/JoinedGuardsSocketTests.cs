using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Guards;

public sealed class JoinedGuardsSocketTests(SocketFixture fixture) : JoinedGuardsSuite(fixture), IClassFixture<SocketFixture>;
