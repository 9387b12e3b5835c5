using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class ExceptionsSocketTests(SocketFixture fixture) : ExceptionsSuite(fixture), IClassFixture<SocketFixture>;
