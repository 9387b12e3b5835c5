using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Data;

public sealed class CustomFormattersInProcessTests(InProcessFixture fixture) : CustomFormattersSuite(fixture), IClassFixture<InProcessFixture>;
