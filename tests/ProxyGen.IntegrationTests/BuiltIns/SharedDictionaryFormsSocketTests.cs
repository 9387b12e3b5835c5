using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedDictionaryFormsSocketTests(SocketFixture fixture)
    : SharedDictionaryFormsSuite(fixture), IClassFixture<SocketFixture>;
