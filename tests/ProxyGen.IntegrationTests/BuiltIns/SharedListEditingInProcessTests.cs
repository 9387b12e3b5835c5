using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedListEditingInProcessTests(InProcessFixture fixture)
    : SharedListEditingSuite(fixture), IClassFixture<InProcessFixture>;
