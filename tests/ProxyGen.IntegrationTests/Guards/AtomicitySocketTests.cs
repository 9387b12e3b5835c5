using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Guards;

public sealed class AtomicitySocketTests(SocketFixture fixture) : AtomicitySuite(fixture), IClassFixture<SocketFixture>;
