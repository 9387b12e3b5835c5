using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.ByReference;

public sealed class ByReferenceSocketTests(SocketFixture fixture) : ByReferenceSuite(fixture), IClassFixture<SocketFixture>;
