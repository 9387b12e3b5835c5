using ProxyGen.Serialization;

namespace ProxyGen.Workers;

/// <summary>Writes the arguments of a worker method.</summary>
internal delegate void ArgumentWriter(ref MessagePackWriter writer, PayloadContext context);
