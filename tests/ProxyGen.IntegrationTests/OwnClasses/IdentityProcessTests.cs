using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class IdentityProcessTests(ProcessFixture fixture) : IdentitySuite(fixture), IClassFixture<ProcessFixture>;
