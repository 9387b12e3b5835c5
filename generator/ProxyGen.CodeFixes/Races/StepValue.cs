using Microsoft.CodeAnalysis;

namespace ProxyGen.CodeFixes.Races;

/// <summary>A value that steps use and that is given to them where they run.</summary>
internal sealed class StepValue(string name, ITypeSymbol type)
{
    public string Name { get; } = name;

    /// <summary>The name of the parameter that it is given as.</summary>
    public string Parameter { get; } = name.TrimStart('_') is { Length: > 0 } bare ? char.ToLowerInvariant(bare[0]) + bare.Substring(1) : name;

    public ITypeSymbol Type { get; } = type;
}
