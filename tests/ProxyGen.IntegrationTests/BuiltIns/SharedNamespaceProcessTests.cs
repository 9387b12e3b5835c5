using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedNamespaceProcessTests(ProcessFixture fixture) : SharedNamespaceSuite(fixture), IClassFixture<ProcessFixture>;
