using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedDictionaryInProcessTests(InProcessFixture fixture) : SharedDictionarySuite(fixture), IClassFixture<InProcessFixture>;
