using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class NamesProcessTests(ProcessFixture fixture) : NamesSuite(fixture), IClassFixture<ProcessFixture>;
