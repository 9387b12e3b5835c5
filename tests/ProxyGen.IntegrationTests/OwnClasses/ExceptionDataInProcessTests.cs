using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class ExceptionDataInProcessTests(InProcessFixture fixture) : ExceptionDataSuite(fixture), IClassFixture<InProcessFixture>;
