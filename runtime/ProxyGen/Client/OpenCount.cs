using System.Runtime.InteropServices;

namespace ProxyGen.Client;

/// <summary>
/// How many of something have begun and not ended. Those that begin and those that end are counted apart, each on a cache line of its own: who
/// makes calls and who completes them do not fight for one.
/// <code>
/// _begun   raised by many threads (a full fence)
/// _ended   raised by one thread at a time; who comes next sees what the one before has written
/// </code>
/// <see cref="IsAny"/> reads _ended first: whatever has begun before, and not ended, has _begun above what was read. Pairs with the release in End.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 192)]
internal struct OpenCount
{
    [FieldOffset(64)]
    private long _begun;

    [FieldOffset(128)]
    private long _ended;

    public readonly bool IsAny
    {
        get
        {
            long ended = Volatile.Read(in _ended);
            return Volatile.Read(in _begun) != ended;
        }
    }

    public void Begin() => Interlocked.Increment(ref _begun);

    public void End() => Volatile.Write(ref _ended, _ended + 1);
}
