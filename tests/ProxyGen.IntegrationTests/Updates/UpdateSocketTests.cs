using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Updates;

public sealed class UpdateSocketTests(SocketFixture fixture) : UpdateSuite(fixture), IClassFixture<SocketFixture>;
