using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class PayloadsSocketTests(SocketFixture fixture) : PayloadsSuite(fixture), IClassFixture<SocketFixture>;
