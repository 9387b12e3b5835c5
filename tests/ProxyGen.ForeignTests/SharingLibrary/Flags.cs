using System.Collections;
using ProxyGen;
using SharingLibrary.Shared;

[assembly: SharedType(typeof(BitArray), Members = [nameof(BitArray.Get), nameof(BitArray.Length), nameof(BitArray.Not)])]

namespace SharingLibrary;

/// <summary>What the library does with its own, internal proxy of the class.</summary>
public static class Flags
{
    public static void Create(SharedManager manager, string name, int length)
    {
        ArgumentNullException.ThrowIfNull(manager);
        manager.CreateNamedBitArray(name, length);
    }

    public static bool IsSet(SharedManager manager, string name, int index)
    {
        ArgumentNullException.ThrowIfNull(manager);
        return manager.Get<BitArrayProxy>(name).Get(index);
    }

    public static int Turn(SharedManager manager, string name)
    {
        ArgumentNullException.ThrowIfNull(manager);
        BitArrayProxy flags = manager.Get<BitArrayProxy>(name);
        using BitArrayProxy same = flags.Not();
        return same.Equals(flags) ? same.Length : -1;
    }
}
