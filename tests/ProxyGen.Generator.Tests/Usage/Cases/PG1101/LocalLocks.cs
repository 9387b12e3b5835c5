// proxygen.local_locks_exclusive = false
namespace Cases;

/// <summary>A lock of C# keeps nobody out in other processes.</summary>
public class LocalLocks
{
    private readonly object _sync = new();
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _slim = new(1);
    private readonly ReaderWriterLockSlim _readerWriter = new();

    public void Statement(AccountProxy a) { lock (_sync) { a.Count++; } } // PG1101 "the lock around it"
    public void StatementOnThis(AccountProxy a) { lock (this) { a.Count = a.Count + 1; } } // PG1101 "the lock around it"
    public void NewLock(AccountProxy a) { lock (_lock) { a.Count++; } } // PG1101 "the lock around it"
    public void Scope(AccountProxy a) { using (_lock.EnterScope()) { a.Count++; } } // PG1101 "the lock around it"
    public void Monitors(AccountProxy a) { Monitor.Enter(_sync); try { a.Count++; } finally { Monitor.Exit(_sync); } } // PG1101 "the lock around it"
    public void Slim(AccountProxy a) { _slim.Wait(); try { a.Count++; } finally { _slim.Release(); } } // PG1101 "the lock around it"
    public async Task SlimAsync(AccountProxy a) { await _slim.WaitAsync(); try { a.Count++; } finally { _slim.Release(); } } // PG1101 "the lock around it"
    public void ReaderWriter(AccountProxy a) { _readerWriter.EnterWriteLock(); try { a.Count++; } finally { _readerWriter.ExitWriteLock(); } } // PG1101 "the lock around it"
    public void Before(AccountProxy a) { lock (_sync) { Console.WriteLine(); } a.Count++; } // PG1101 "in between."
    public void UnderRead(AccountProxy a, SharedReaderWriterLock gate) { using (gate.AcquireRead()) { a.Count++; } } // PG1101 "in between."
    public void Around(AccountProxy a, SharedLock gate) { lock (_sync) { using (gate.Acquire()) { a.Count++; } } }
    public void Within(AccountProxy a, SharedLock gate) { using (gate.Acquire()) { lock (_sync) { a.Count++; } } }
    public void Plain(Account a) { lock (_sync) { a.Count++; } }
    public void Local(AccountProxy a) { lock (_sync) { a.Count = 5; } }
}
