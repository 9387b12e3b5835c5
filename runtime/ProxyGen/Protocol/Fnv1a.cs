using System.Text;

namespace ProxyGen.Protocol;

/// <summary>FNV-1a with 64 bits, as the generator makes member ids.</summary>
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
}
