using System.ComponentModel;
using ProxyGen.Serialization;

namespace ProxyGen.Client;

/// <summary>Used by generated code: reads what a call has given back.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate TResult ResultReader<out TResult>(ref MessagePackReader reader, PayloadContext context);
