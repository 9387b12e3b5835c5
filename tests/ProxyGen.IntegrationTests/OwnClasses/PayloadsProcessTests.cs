using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class PayloadsProcessTests(ProcessFixture fixture) : PayloadsSuite(fixture), IClassFixture<ProcessFixture>;
