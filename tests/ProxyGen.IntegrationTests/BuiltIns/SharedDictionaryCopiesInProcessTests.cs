using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedDictionaryCopiesInProcessTests(InProcessFixture fixture)
    : SharedDictionaryCopiesSuite(fixture), IClassFixture<InProcessFixture>;
