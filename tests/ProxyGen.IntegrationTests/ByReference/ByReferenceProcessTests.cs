using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.ByReference;

public sealed class ByReferenceProcessTests(ProcessFixture fixture) : ByReferenceSuite(fixture), IClassFixture<ProcessFixture>;
