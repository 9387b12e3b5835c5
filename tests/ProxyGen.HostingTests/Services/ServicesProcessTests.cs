using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.HostingTests.Services;

public sealed class ServicesProcessTests(ProcessFixture fixture) : ServicesSuite(fixture), IClassFixture<ProcessFixture>;
