using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Guards;

public sealed class ParallelismSocketTests(SocketFixture fixture) : ParallelismSuite(fixture), IClassFixture<SocketFixture>;
