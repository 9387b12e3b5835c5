using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>The part of a built-in proxy that is written by hand: what it declares is not generated.</summary>
internal sealed class HandWrittenPart
{
    private readonly HashSet<(string Name, int Parameters)> _members = [];

    private HandWrittenPart()
    {
    }

    public static HandWrittenPart Of(INamedTypeSymbol builtIn, Compilation compilation)
    {
        HandWrittenPart part = new();
        if (SharedClassNames.BuiltInProxyName(builtIn) is not { } name)
        {
            return part;
        }

        string metadataName = "ProxyGen." + name + (builtIn.Arity > 0 ? "`" + builtIn.Arity : "");
        foreach (ISymbol member in compilation.Assembly.GetTypeByMetadataName(metadataName)?.GetMembers() ?? [])
        {
            int? parameters = member switch
            {
                IMethodSymbol { MethodKind: MethodKind.Ordinary } method => method.Parameters.Length,
                IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: true } property => property.Parameters.Length,
                _ => null,
            };
            if (parameters is { } count)
            {
                part._members.Add((member.Name, count));
            }
        }

        return part;
    }

    public bool Declares(string name, int parameters) => _members.Contains((name, parameters));

    /// <summary>The name, or null where the hand-written part declares it with as many parameters.</summary>
    public string? Without(string? name, int parameters) => name is null || Declares(name, parameters) ? null : name;
}
