using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Data;

public sealed class DataShapesProcessTests(ProcessFixture fixture) : DataShapesSuite(fixture), IClassFixture<ProcessFixture>;
