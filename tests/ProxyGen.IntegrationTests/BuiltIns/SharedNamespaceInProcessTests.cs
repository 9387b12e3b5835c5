using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedNamespaceInProcessTests(InProcessFixture fixture)
    : SharedNamespaceSuite(fixture), IClassFixture<InProcessFixture>;
