using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ProxyGen.Generator.Contracts;

/// <summary>Where diagnostics point to.</summary>
internal static class SourceLocations
{
    public static Location? OfName(ISymbol symbol) => symbol.Locations.FirstOrDefault(static location => location.IsInSource);

    /// <summary>
    /// The type that a parameter, property, field or method's result is declared with; its name where no type is written.
    /// </summary>
    public static Location? OfType(ISymbol symbol, CancellationToken cancellationToken)
    {
        SyntaxNode? node = symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
        TypeSyntax? type = node switch
        {
            ParameterSyntax parameter => parameter.Type,
            BasePropertyDeclarationSyntax property => property.Type,
            MethodDeclarationSyntax method => method.ReturnType,
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } => declaration.Type,
            _ => null,
        };
        return type?.GetLocation() ?? OfName(symbol);
    }

    /// <summary>
    /// The type of a field or property with the initial value behind it, which may name it again; null where none is written.
    /// </summary>
    public static Location? OfDeclaredType(ISymbol symbol, CancellationToken cancellationToken) =>
        symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) switch
        {
            PropertyDeclarationSyntax property => property.GetLocation(),
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration } => declaration.GetLocation(),
            _ => null,
        };
}
