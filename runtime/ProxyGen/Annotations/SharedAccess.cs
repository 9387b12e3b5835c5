using System.ComponentModel;

namespace ProxyGen;

/// <summary>What an accessor method of a proxy does with its member.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public enum SharedAccess
{
    /// <summary>It reads the member.</summary>
    Get,

    /// <summary>It writes the member.</summary>
    Set,
}
