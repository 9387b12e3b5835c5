using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Events;

public sealed class EventSocketTests(SocketFixture fixture) : EventSuite(fixture), IClassFixture<SocketFixture>;
