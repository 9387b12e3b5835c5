using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.References;

public sealed class WeakNamesSocketTests(SocketFixture fixture) : WeakNamesSuite(fixture), IClassFixture<SocketFixture>;
