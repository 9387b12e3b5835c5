using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.References;

public sealed class WeakNamesProcessTests(ProcessFixture fixture) : WeakNamesSuite(fixture), IClassFixture<ProcessFixture>;
