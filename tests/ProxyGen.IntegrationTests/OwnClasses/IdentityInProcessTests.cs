using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class IdentityInProcessTests(InProcessFixture fixture) : IdentitySuite(fixture), IClassFixture<InProcessFixture>;
