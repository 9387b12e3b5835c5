using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class ExceptionDataSocketTests(SocketFixture fixture) : ExceptionDataSuite(fixture), IClassFixture<SocketFixture>;
