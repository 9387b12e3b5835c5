using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Streams;

public sealed class StreamResultInProcessTests(InProcessFixture fixture) : StreamResultSuite(fixture), IClassFixture<InProcessFixture>;
