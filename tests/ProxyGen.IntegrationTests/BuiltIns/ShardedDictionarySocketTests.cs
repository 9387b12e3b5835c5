using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class ShardedDictionarySocketTests(SocketFixture fixture) : ShardedDictionarySuite(fixture), IClassFixture<SocketFixture>;
