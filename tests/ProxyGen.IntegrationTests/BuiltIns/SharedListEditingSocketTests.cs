using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedListEditingSocketTests(SocketFixture fixture) : SharedListEditingSuite(fixture), IClassFixture<SocketFixture>;
