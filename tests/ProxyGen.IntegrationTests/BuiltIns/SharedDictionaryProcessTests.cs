using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedDictionaryProcessTests(ProcessFixture fixture) : SharedDictionarySuite(fixture), IClassFixture<ProcessFixture>;
