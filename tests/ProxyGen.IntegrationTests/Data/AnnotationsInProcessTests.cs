using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Data;

public sealed class AnnotationsInProcessTests(InProcessFixture fixture) : AnnotationsSuite(fixture), IClassFixture<InProcessFixture>;
