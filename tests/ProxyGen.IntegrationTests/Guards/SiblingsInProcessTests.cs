using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Guards;

public sealed class SiblingsInProcessTests(InProcessFixture fixture) : SiblingsSuite(fixture), IClassFixture<InProcessFixture>;
