using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.References;

public sealed class WeakNamesInProcessTests(InProcessFixture fixture) : WeakNamesSuite(fixture), IClassFixture<InProcessFixture>;
