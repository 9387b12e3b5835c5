using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedArraySocketTests(SocketFixture fixture) : SharedArraySuite(fixture), IClassFixture<SocketFixture>;
