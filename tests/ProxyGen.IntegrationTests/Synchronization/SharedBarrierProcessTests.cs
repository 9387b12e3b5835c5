using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class SharedBarrierProcessTests(ProcessFixture fixture) : SharedBarrierSuite(fixture), IClassFixture<ProcessFixture>;
