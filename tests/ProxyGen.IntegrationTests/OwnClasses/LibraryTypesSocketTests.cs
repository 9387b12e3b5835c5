using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class LibraryTypesSocketTests(SocketFixture fixture) : LibraryTypesSuite(fixture), IClassFixture<SocketFixture>;
