using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Data;

public sealed class DataShapesSocketTests(SocketFixture fixture) : DataShapesSuite(fixture), IClassFixture<SocketFixture>;
