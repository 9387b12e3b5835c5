using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class SharedReaderWriterLockInProcessTests(InProcessFixture fixture)
    : SharedReaderWriterLockSuite(fixture), IClassFixture<InProcessFixture>;
