using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Guards;

public sealed class CallOrderInProcessTests(InProcessFixture fixture) : CallOrderSuite(fixture), IClassFixture<InProcessFixture>;
