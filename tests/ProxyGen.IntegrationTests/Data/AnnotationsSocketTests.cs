using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Data;

public sealed class AnnotationsSocketTests(SocketFixture fixture) : AnnotationsSuite(fixture), IClassFixture<SocketFixture>;
