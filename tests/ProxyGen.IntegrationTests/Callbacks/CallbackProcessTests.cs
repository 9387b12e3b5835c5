using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Callbacks;

public sealed class CallbackProcessTests(ProcessFixture fixture) : CallbackSuite(fixture), IClassFixture<ProcessFixture>;
