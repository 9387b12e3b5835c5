using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedSetSocketTests(SocketFixture fixture) : SharedSetSuite(fixture), IClassFixture<SocketFixture>;
