using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Guards;

public sealed class ReadersSocketTests(SocketFixture fixture) : ReadersSuite(fixture), IClassFixture<SocketFixture>;
