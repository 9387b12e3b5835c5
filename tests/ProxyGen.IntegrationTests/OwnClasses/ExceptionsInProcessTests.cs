using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class ExceptionsInProcessTests(InProcessFixture fixture) : ExceptionsSuite(fixture), IClassFixture<InProcessFixture>;
