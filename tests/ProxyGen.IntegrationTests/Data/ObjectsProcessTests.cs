using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Data;

public sealed class ObjectsProcessTests(ProcessFixture fixture) : ObjectsSuite(fixture), IClassFixture<ProcessFixture>;
