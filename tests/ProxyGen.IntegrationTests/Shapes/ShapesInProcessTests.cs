using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Shapes;

public sealed class ShapesInProcessTests(InProcessFixture fixture) : ShapesSuite(fixture), IClassFixture<InProcessFixture>;
