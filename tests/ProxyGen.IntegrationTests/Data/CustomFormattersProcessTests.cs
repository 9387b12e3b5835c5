using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Data;

public sealed class CustomFormattersProcessTests(ProcessFixture fixture) : CustomFormattersSuite(fixture), IClassFixture<ProcessFixture>;
