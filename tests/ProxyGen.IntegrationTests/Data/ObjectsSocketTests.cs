using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Data;

public sealed class ObjectsSocketTests(SocketFixture fixture) : ObjectsSuite(fixture), IClassFixture<SocketFixture>;
