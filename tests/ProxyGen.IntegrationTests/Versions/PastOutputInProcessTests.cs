using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Versions;

public sealed class PastOutputInProcessTests(InProcessFixture fixture) : PastOutputSuite(fixture), IClassFixture<InProcessFixture>;
