using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class ShardedDictionaryProcessTests(ProcessFixture fixture) : ShardedDictionarySuite(fixture), IClassFixture<ProcessFixture>;
