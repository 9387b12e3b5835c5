using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Guards;

public sealed class CallOrderProcessTests(ProcessFixture fixture) : CallOrderSuite(fixture), IClassFixture<ProcessFixture>;
