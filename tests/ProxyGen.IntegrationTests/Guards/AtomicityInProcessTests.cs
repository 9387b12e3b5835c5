using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Guards;

public sealed class AtomicityInProcessTests(InProcessFixture fixture) : AtomicitySuite(fixture), IClassFixture<InProcessFixture>;
