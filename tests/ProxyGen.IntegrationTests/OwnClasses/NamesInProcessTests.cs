using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class NamesInProcessTests(InProcessFixture fixture) : NamesSuite(fixture), IClassFixture<InProcessFixture>;
