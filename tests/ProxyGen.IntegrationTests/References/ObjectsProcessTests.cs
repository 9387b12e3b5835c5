using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.References;

public sealed class ObjectsProcessTests(ProcessFixture fixture) : ObjectsSuite(fixture), IClassFixture<ProcessFixture>;
