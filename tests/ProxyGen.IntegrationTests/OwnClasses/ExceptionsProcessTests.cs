using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class ExceptionsProcessTests(ProcessFixture fixture) : ExceptionsSuite(fixture), IClassFixture<ProcessFixture>;
