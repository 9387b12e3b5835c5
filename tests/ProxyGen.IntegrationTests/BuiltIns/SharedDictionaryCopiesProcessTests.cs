using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedDictionaryCopiesProcessTests(ProcessFixture fixture)
    : SharedDictionaryCopiesSuite(fixture), IClassFixture<ProcessFixture>;
