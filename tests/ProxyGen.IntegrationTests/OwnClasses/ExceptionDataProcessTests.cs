using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.OwnClasses;

public sealed class ExceptionDataProcessTests(ProcessFixture fixture) : ExceptionDataSuite(fixture), IClassFixture<ProcessFixture>;
