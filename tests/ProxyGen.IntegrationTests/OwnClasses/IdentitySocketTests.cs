using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class IdentitySocketTests(SocketFixture fixture) : IdentitySuite(fixture), IClassFixture<SocketFixture>;
