using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class NamesSocketTests(SocketFixture fixture) : NamesSuite(fixture), IClassFixture<SocketFixture>;
