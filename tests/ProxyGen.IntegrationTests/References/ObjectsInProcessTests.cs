using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.References;

public sealed class ObjectsInProcessTests(InProcessFixture fixture) : ObjectsSuite(fixture), IClassFixture<InProcessFixture>;
