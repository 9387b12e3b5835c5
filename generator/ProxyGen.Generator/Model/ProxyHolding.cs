namespace ProxyGen.Generator.Model;

/// <summary>Whether values of a type can hold proxies, which must then outlive the call that sends them.</summary>
internal enum ProxyHolding
{
    Never,
    Always,

    /// <summary>A type parameter: known when the runtime closes it.</summary>
    DependsOnTypeArgument,
}
