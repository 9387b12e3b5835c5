using System.Runtime.InteropServices;

namespace ProxyGen.Interop;

/// <summary>struct msghdr of a 64-bit Linux: one buffer, and ancillary data.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct MessageHeader
{
    public nint Name;
    public ulong NameLength;
    public nint Vectors;
    public ulong VectorCount;
    public nint Control;
    public ulong ControlLength;
    public ulong Flags;
}
