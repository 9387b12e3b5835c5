using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Updates;

public sealed class QueueUpdateInProcessTests(InProcessFixture fixture) : QueueUpdateSuite(fixture), IClassFixture<InProcessFixture>;
