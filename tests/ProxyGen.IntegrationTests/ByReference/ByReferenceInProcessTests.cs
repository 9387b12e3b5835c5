using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.ByReference;

public sealed class ByReferenceInProcessTests(InProcessFixture fixture) : ByReferenceSuite(fixture), IClassFixture<InProcessFixture>;
