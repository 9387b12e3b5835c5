using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class SharedConditionProcessTests(ProcessFixture fixture) : SharedConditionSuite(fixture), IClassFixture<ProcessFixture>;
