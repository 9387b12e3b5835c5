using System.ComponentModel;
using ProxyGen.Client;

namespace ProxyGen;

/// <summary>What every proxy is.</summary>
public interface ISharedProxy : IDisposable
{
    /// <summary>This process's hold on the object.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    ProxyReference Reference { get; }
}
