using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Guards;

public sealed class ReadersInProcessTests(InProcessFixture fixture) : ReadersSuite(fixture), IClassFixture<InProcessFixture>;
