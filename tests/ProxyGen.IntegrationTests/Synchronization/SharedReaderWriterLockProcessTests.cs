using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class SharedReaderWriterLockProcessTests(ProcessFixture fixture)
    : SharedReaderWriterLockSuite(fixture), IClassFixture<ProcessFixture>;
