using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedDictionaryEnumerationInProcessTests(InProcessFixture fixture) : SharedDictionaryEnumerationSuite(fixture), IClassFixture<InProcessFixture>;
