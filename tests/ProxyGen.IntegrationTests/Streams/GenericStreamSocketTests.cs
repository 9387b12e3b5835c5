using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Streams;

public sealed class GenericStreamSocketTests(SocketFixture fixture) : GenericStreamSuite(fixture), IClassFixture<SocketFixture>;
