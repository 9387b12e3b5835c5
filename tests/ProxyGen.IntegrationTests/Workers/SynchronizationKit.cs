namespace ProxyGen.IntegrationTests.Workers;

/// <summary>One of each synchronization type, to be passed to a worker as data.</summary>
internal sealed record SynchronizationKit(
    SharedLock Lock,
    SharedReentrantLock ReentrantLock,
    SharedReaderWriterLock ReaderWriterLock,
    SharedSemaphore Semaphore,
    SharedCondition OfLock,
    SharedCondition OfReentrantLock,
    SharedManualResetEvent ManualResetEvent,
    SharedAutoResetEvent AutoResetEvent,
    SharedCountdownEvent CountdownEvent,
    SharedBarrier Barrier);
