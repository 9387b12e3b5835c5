namespace ProxyGen.Protocol;

/// <summary>Looking at <see cref="FrameFlags"/>.</summary>
internal static class FrameFlagsExtensions
{
    /// <summary>Whether the flag is set. <see cref="Enum.HasFlag"/> allocates in code that has not been optimised yet.</summary>
    public static bool Has(this FrameFlags flags, FrameFlags flag) => (flags & flag) != 0;
}
