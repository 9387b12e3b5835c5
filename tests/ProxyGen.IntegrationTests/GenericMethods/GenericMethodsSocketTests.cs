using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.GenericMethods;

public sealed class GenericMethodsSocketTests(SocketFixture fixture) : GenericMethodsSuite(fixture), IClassFixture<SocketFixture>;
