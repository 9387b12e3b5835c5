using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Shapes;

public sealed class ShapesProcessTests(ProcessFixture fixture) : ShapesSuite(fixture), IClassFixture<ProcessFixture>;
