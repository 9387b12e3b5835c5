using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Streams;

public sealed class StreamResultProcessTests(ProcessFixture fixture) : StreamResultSuite(fixture), IClassFixture<ProcessFixture>;
