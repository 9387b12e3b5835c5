using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Guards;

public sealed class AtomicityProcessTests(ProcessFixture fixture) : AtomicitySuite(fixture), IClassFixture<ProcessFixture>;
