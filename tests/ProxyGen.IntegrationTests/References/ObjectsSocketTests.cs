using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.References;

public sealed class ObjectsSocketTests(SocketFixture fixture) : ObjectsSuite(fixture), IClassFixture<SocketFixture>;
