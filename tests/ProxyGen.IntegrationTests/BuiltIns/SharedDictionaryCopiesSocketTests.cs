using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedDictionaryCopiesSocketTests(SocketFixture fixture)
    : SharedDictionaryCopiesSuite(fixture), IClassFixture<SocketFixture>;
