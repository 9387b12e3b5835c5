using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Streams;

public sealed class StreamParameterProcessTests(ProcessFixture fixture) : StreamParameterSuite(fixture), IClassFixture<ProcessFixture>;
