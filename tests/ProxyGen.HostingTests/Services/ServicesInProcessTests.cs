using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.HostingTests.Services;

public sealed class ServicesInProcessTests(InProcessFixture fixture) : ServicesSuite(fixture), IClassFixture<InProcessFixture>;
