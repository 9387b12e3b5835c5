using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Data;

public sealed class DataShapesInProcessTests(InProcessFixture fixture) : DataShapesSuite(fixture), IClassFixture<InProcessFixture>;
