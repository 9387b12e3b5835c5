using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Data;

public sealed class ObjectsInProcessTests(InProcessFixture fixture) : ObjectsSuite(fixture), IClassFixture<InProcessFixture>;
