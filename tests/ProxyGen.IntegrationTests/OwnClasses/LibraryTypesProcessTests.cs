using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class LibraryTypesProcessTests(ProcessFixture fixture) : LibraryTypesSuite(fixture), IClassFixture<ProcessFixture>;
