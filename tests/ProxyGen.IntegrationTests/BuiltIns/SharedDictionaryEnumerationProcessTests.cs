using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedDictionaryEnumerationProcessTests(ProcessFixture fixture) : SharedDictionaryEnumerationSuite(fixture), IClassFixture<ProcessFixture>;
