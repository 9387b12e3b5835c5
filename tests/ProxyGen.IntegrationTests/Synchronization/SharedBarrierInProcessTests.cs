using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class SharedBarrierInProcessTests(InProcessFixture fixture) : SharedBarrierSuite(fixture), IClassFixture<InProcessFixture>;
