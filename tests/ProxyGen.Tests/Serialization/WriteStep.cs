using ProxyGen.Serialization;

namespace ProxyGen.Tests.Serialization;

internal delegate void WriteStep(ref MessagePackWriter writer);
