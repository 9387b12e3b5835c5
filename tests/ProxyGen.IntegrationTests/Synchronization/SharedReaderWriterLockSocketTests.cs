using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public sealed class SharedReaderWriterLockSocketTests(SocketFixture fixture)
    : SharedReaderWriterLockSuite(fixture), IClassFixture<SocketFixture>;
