using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Data;

public sealed class CustomFormattersSocketTests(SocketFixture fixture) : CustomFormattersSuite(fixture), IClassFixture<SocketFixture>;
