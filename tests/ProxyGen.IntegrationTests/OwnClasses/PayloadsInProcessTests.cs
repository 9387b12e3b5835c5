using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class PayloadsInProcessTests(InProcessFixture fixture) : PayloadsSuite(fixture), IClassFixture<InProcessFixture>;
