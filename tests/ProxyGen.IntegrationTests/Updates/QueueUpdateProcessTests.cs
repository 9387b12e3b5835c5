using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Updates;

public sealed class QueueUpdateProcessTests(ProcessFixture fixture) : QueueUpdateSuite(fixture), IClassFixture<ProcessFixture>;
