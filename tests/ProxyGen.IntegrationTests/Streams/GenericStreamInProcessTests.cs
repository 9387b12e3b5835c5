using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Streams;

public sealed class GenericStreamInProcessTests(InProcessFixture fixture) : GenericStreamSuite(fixture), IClassFixture<InProcessFixture>;
