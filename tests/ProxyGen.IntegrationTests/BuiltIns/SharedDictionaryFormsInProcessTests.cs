using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedDictionaryFormsInProcessTests(InProcessFixture fixture)
    : SharedDictionaryFormsSuite(fixture), IClassFixture<InProcessFixture>;
