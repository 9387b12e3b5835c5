using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Events;

public sealed class EventProcessTests(ProcessFixture fixture) : EventSuite(fixture), IClassFixture<ProcessFixture>;
