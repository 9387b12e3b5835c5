namespace ProxyGen.Channels.SharedMemory;

/// <summary>Which blocks of an area are free. The process that writes there knows; nobody else has to. Not for use by several threads at once.</summary>
internal sealed class ArenaBlocks(int count)
{
    private readonly bool[] _isTaken = new bool[count];

    /// <summary>Takes so many blocks in a row, the first that are free.</summary>
    /// <returns>The number of the first; null if there are not so many.</returns>
    public int? TryTake(int wanted)
    {
        int free = 0;
        for (int i = 0; i < _isTaken.Length; i++)
        {
            free = _isTaken[i] ? 0 : free + 1;
            if (free == wanted)
            {
                int first = i + 1 - wanted;
                Array.Fill(_isTaken, true, first, wanted);
                return first;
            }
        }

        return null;
    }

    public void Free(int first, int wanted) => Array.Clear(_isTaken, first, wanted);
}
