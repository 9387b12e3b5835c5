using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Shapes;

public sealed class ShapesSocketTests(SocketFixture fixture) : ShapesSuite(fixture), IClassFixture<SocketFixture>;
