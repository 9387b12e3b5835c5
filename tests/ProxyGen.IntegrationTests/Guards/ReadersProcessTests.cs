using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Guards;

public sealed class ReadersProcessTests(ProcessFixture fixture) : ReadersSuite(fixture), IClassFixture<ProcessFixture>;
