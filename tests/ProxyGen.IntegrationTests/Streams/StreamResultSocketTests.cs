using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Streams;

public sealed class StreamResultSocketTests(SocketFixture fixture) : StreamResultSuite(fixture), IClassFixture<SocketFixture>;
