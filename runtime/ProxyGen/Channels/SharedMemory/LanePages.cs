using Microsoft.Win32.SafeHandles;

namespace ProxyGen.Channels.SharedMemory;

/// <summary>The files behind the lanes of a session: its own pages, and those of the manager's bell.</summary>
internal sealed record LanePages(SafeFileHandle Session, SafeFileHandle Bell);
