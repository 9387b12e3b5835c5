using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Updates;

public sealed class UpdateProcessTests(ProcessFixture fixture) : UpdateSuite(fixture), IClassFixture<ProcessFixture>;
