using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Guards;

public sealed class JoinedGuardsProcessTests(ProcessFixture fixture) : JoinedGuardsSuite(fixture), IClassFixture<ProcessFixture>;
