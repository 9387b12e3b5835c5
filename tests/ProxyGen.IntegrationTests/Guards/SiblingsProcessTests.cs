using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Guards;

public sealed class SiblingsProcessTests(ProcessFixture fixture) : SiblingsSuite(fixture), IClassFixture<ProcessFixture>;
