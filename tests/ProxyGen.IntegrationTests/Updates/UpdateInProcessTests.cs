using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Updates;

public sealed class UpdateInProcessTests(InProcessFixture fixture) : UpdateSuite(fixture), IClassFixture<InProcessFixture>;
