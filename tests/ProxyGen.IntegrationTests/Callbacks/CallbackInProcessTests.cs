using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Callbacks;

public sealed class CallbackInProcessTests(InProcessFixture fixture) : CallbackSuite(fixture), IClassFixture<InProcessFixture>;
