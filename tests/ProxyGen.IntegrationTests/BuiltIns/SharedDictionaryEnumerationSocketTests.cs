using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedDictionaryEnumerationSocketTests(SocketFixture fixture) : SharedDictionaryEnumerationSuite(fixture), IClassFixture<SocketFixture>;
