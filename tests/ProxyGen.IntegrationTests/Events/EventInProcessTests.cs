using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Events;

public sealed class EventInProcessTests(InProcessFixture fixture) : EventSuite(fixture), IClassFixture<InProcessFixture>;
