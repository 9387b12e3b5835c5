using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedValueSocketTests(SocketFixture fixture) : SharedValueSuite(fixture), IClassFixture<SocketFixture>;
