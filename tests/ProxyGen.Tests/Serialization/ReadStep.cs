using ProxyGen.Serialization;

namespace ProxyGen.Tests.Serialization;

internal delegate T ReadStep<out T>(ref MessagePackReader reader);
