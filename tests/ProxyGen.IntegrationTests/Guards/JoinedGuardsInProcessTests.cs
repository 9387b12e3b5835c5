using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Guards;

public sealed class JoinedGuardsInProcessTests(InProcessFixture fixture) : JoinedGuardsSuite(fixture), IClassFixture<InProcessFixture>;
