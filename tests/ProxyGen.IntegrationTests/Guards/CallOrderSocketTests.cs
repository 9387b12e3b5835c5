using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Guards;

public sealed class CallOrderSocketTests(SocketFixture fixture) : CallOrderSuite(fixture), IClassFixture<SocketFixture>;
