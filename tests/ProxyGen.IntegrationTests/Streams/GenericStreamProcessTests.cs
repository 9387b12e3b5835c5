using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Streams;

public sealed class GenericStreamProcessTests(ProcessFixture fixture) : GenericStreamSuite(fixture), IClassFixture<ProcessFixture>;
