namespace ProxyGen.Generator.Model;

/// <summary>The shared class that another derives from, as its proxy and dispatcher name those of the base.</summary>
internal sealed record BaseModel(string ProxyType, string DispatcherType);
