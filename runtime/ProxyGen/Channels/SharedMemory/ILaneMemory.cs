namespace ProxyGen.Channels.SharedMemory;

/// <summary>
/// Words of memory that two processes share, and the steps that the protocol of lanes is made of. The product maps pages; the model test
/// tries all orders of the steps. Offsets are in bytes.
/// </summary>
internal interface ILaneMemory
{
    /// <summary>Reads a word. What the writer wrote before it is seen afterwards (acquire).</summary>
    uint Read(int offset);

    /// <summary>Writes a word. What was written before it is seen by who reads it (release).</summary>
    void Write(int offset, uint value);

    /// <summary>Adds one to a word, in one step that is a full fence.</summary>
    void Increment(int offset);

    /// <summary>Sets bits of a double word, in one step that is a full fence.</summary>
    void SetBits(int offset, ulong bits);

    /// <summary>Takes the bits of a double word and leaves none, in one step that is a full fence.</summary>
    ulong TakeBits(int offset);

    /// <summary>No read after it happens before a write that precedes it.</summary>
    void Fence();

    /// <summary>
    /// Sleeps until somebody wakes those who wait for the word, not at all if it is another than expected: a full fence comes before the
    /// comparison. May return early.
    /// </summary>
    void Wait(int offset, uint expected, TimeSpan timeout);

    /// <summary>Wakes all who sleep for the word.</summary>
    void Wake(int offset);
}
