namespace ProxyGen;

/// <summary>A single value that lives in a manager. Each call is atomic.</summary>
/// <typeparam name="T">Data, or a proxy of a shared object.</typeparam>
public sealed partial class SharedValue<T>;
