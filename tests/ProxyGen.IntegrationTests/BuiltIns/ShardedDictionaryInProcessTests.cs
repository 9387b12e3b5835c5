using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class ShardedDictionaryInProcessTests(InProcessFixture fixture)
    : ShardedDictionarySuite(fixture), IClassFixture<InProcessFixture>;
