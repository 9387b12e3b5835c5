using System.Text;

namespace ProxyGen.Generator.Contracts;

/// <summary>FNV-1a with 64 bits: how member ids and fingerprints are made.</summary>
internal static class Fnv1a
{
    private const ulong Offset = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;

    /// <summary>The hash of the text as UTF-8. Never 0, which stands for no member.</summary>
    public static ulong Hash(string text)
    {
        ulong hash = Offset;
        foreach (byte unit in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ unit) * Prime);
        }

        return hash == 0 ? 1 : hash;
    }

    /// <summary>The hash of numbers, each as eight bytes, lowest first.</summary>
    public static ulong Hash(IEnumerable<ulong> numbers)
    {
        ulong hash = Offset;
        foreach (ulong number in numbers)
        {
            for (int shift = 0; shift < 64; shift += 8)
            {
                hash = unchecked((hash ^ ((number >> shift) & 0xFF)) * Prime);
            }
        }

        return hash == 0 ? 1 : hash;
    }
}
