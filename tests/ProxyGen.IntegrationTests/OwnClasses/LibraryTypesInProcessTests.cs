using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class LibraryTypesInProcessTests(InProcessFixture fixture) : LibraryTypesSuite(fixture), IClassFixture<InProcessFixture>;
