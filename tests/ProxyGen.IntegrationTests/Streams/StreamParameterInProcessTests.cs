using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Streams;

public sealed class StreamParameterInProcessTests(InProcessFixture fixture) : StreamParameterSuite(fixture), IClassFixture<InProcessFixture>;
