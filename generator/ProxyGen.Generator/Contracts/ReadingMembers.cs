using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ProxyGen.Generator.Contracts;

/// <summary>Which members of shared classes only read, and which classes need no guard at all.</summary>
internal static class ReadingMembers
{
    private const string Concurrency = "Concurrency";
    private const int Free = 1;

    /// <summary>Whether the class synchronises itself.</summary>
    public static bool IsFree(INamedTypeSymbol type) =>
        type.FindAttribute(KnownNames.Shared) is { } mark
        && mark.NamedArguments.Any(static argument => argument is { Key: Concurrency, Value.Value: Free });

    /// <summary>Whether a method or property, or what it overrides, says that it only reads.</summary>
    public static bool IsMarked(ISymbol member)
    {
        for (ISymbol? current = member; current is not null; current = OverriddenBy(current))
        {
            if (current.HasAttribute(KnownNames.SharedRead))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether reading a property or field runs no code of the class: known of source only, and of nothing that may be overridden.</summary>
    public static bool IsPlain(ISymbol member, CancellationToken cancellationToken) => member switch
    {
        IFieldSymbol => true,
        IPropertySymbol { IsIndexer: false, IsPartialDefinition: false } property =>
            IsFinal(property) && property.GetMethod is { } getter && IsAutomatic(property, getter, cancellationToken),
        _ => false,
    };

    private static ISymbol? OverriddenBy(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };

    private static bool IsFinal(IPropertySymbol property) =>
        property.ContainingType.IsSealed || property.IsSealed || !(property.IsVirtual || property.IsAbstract || property.IsOverride);

    // A getter that uses the field keyword has such a field as well, and a body.
    private static bool IsAutomatic(IPropertySymbol property, IMethodSymbol getter, CancellationToken cancellationToken) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>()
            .Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property))
        && getter.DeclaringSyntaxReferences.All(reference =>
            reference.GetSyntax(cancellationToken) is AccessorDeclarationSyntax { Body: null, ExpressionBody: null } or ParameterSyntax);
}
