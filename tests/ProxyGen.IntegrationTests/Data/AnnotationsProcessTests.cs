using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Data;

public sealed class AnnotationsProcessTests(ProcessFixture fixture) : AnnotationsSuite(fixture), IClassFixture<ProcessFixture>;
