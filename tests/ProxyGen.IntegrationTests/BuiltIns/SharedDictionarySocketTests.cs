using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedDictionarySocketTests(SocketFixture fixture) : SharedDictionarySuite(fixture), IClassFixture<SocketFixture>;
