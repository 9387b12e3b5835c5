using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Callbacks;

public sealed class CallbackSocketTests(SocketFixture fixture) : CallbackSuite(fixture), IClassFixture<SocketFixture>;
