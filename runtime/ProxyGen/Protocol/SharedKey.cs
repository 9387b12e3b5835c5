using System.Diagnostics;
using System.Security.Cryptography;

namespace ProxyGen;

/// <summary>
/// The secret that a manager and its clients share: 32 random bytes. It never shows itself in text, logs or the debugger; hand it on
/// only over channels that you trust, or in a file that only its owner can read.
/// </summary>
[DebuggerDisplay("SharedKey")]
public sealed class SharedKey
{
    /// <summary>How many bytes a key has.</summary>
    public const int Length = 32;

    private readonly byte[] _bytes;

    /// <summary>Takes over a key made elsewhere.</summary>
    /// <param name="bytes">Exactly 32 bytes, from a cryptographic random generator.</param>
    /// <exception cref="ArgumentException">There are more or fewer than 32 bytes.</exception>
    public SharedKey(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length)
        {
            throw new ArgumentException($"A key has {Length} bytes, not {bytes.Length}. Use SharedKey.Create() to make one.", nameof(bytes));
        }

        _bytes = bytes.ToArray();
    }

    /// <summary>Makes a new random key.</summary>
    public static SharedKey Create() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>A copy of the 32 bytes.</summary>
    public byte[] ToArray() => [.. _bytes];

    /// <summary>Says that this is a key, never which.</summary>
    public override string ToString() => "SharedKey";

    internal ReadOnlySpan<byte> Bytes => _bytes;
}
