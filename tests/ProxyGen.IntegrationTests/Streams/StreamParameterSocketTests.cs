using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Streams;

public sealed class StreamParameterSocketTests(SocketFixture fixture) : StreamParameterSuite(fixture), IClassFixture<SocketFixture>;
