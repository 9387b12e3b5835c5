using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedDictionaryFormsProcessTests(ProcessFixture fixture)
    : SharedDictionaryFormsSuite(fixture), IClassFixture<ProcessFixture>;
