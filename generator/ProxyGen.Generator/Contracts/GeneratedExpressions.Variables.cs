using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ProxyGen.Generator.Contracts;

/// <content>Variables whose types are not written.</content>
internal sealed partial class GeneratedExpressions
{
    private ITypeSymbol? TypeOfVariable(IdentifierNameSyntax name, int left) =>
        model.GetSymbolInfo(name, cancellationToken).Symbol is not ILocalSymbol local ? null
        : local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) switch
        {
            VariableDeclaratorSyntax { Initializer.Value: { } value } => TypeOf(value, left),
            ForEachStatementSyntax loop => ItemOf(loop, left),
            SingleVariableDesignationSyntax part => TypeOfPart(part, left),
            _ => null,
        };

    private ITypeSymbol? TypeOfPart(SyntaxNode part, int left)
    {
        switch (part.Parent)
        {
            case ParenthesizedVariableDesignationSyntax parts:
                int count = parts.Variables.Count;
                return PartOf(TypeOfPart(parts, left), parts.Variables.IndexOf((VariableDesignationSyntax)part), count);
            case DeclarationExpressionSyntax declaration:
                return TypeOfPart(declaration, left);
            case ArgumentSyntax { Parent: TupleExpressionSyntax tuple } argument:
                return PartOf(TypeOfPart(tuple, left), tuple.Arguments.IndexOf(argument), tuple.Arguments.Count);
            case ArgumentSyntax
            {
                Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } } list,
            } argument:
                return TypeOfParameter(access, argument, list.Arguments.IndexOf(argument), left);
            case AssignmentExpressionSyntax assignment:
                return TypeOf(assignment.Right, left);
            case ForEachVariableStatementSyntax loop:
                return ItemOf(loop, left);
            case PatternSyntax { Parent: IsPatternExpressionSyntax test }:
                return WithoutNull(TypeOf(test.Expression, left));
            default:
                return null;
        }
    }

    // What a deconstruction gives: an element of a tuple, or what a method of the type hands out.
    private static ITypeSymbol? PartOf(ITypeSymbol? whole, int index, int count) => whole switch
    {
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.ElementAtOrDefault(index)?.Type,
        INamedTypeSymbol named => named.GetMembers("Deconstruct")
            .OfType<IMethodSymbol>()
            .FirstOrDefault(method => method.Parameters.Length == count)?.Parameters[index].Type,
        _ => null,
    };

    private ITypeSymbol? TypeOfParameter(MemberAccessExpressionSyntax access, ArgumentSyntax argument, int index, int left)
    {
        if (SharedClassOf(TypeOf(access.Expression, left), access.Expression) is not { } shared)
        {
            return null;
        }

        string? name = argument.NameColon?.Name.Identifier.ValueText;
        return ContractMembers.Of(shared)
            .OfType<IMethodSymbol>()
            .Where(method => method.Name == access.Name.Identifier.ValueText)
            .Select(method => name is null
                ? method.Parameters.ElementAtOrDefault(index)
                : method.Parameters.FirstOrDefault(parameter => parameter.Name == name))
            .Where(static parameter => parameter?.RefKind == RefKind.Out)
            .Select(parameter => Outside(parameter!.Type))
            .FirstOrDefault();
    }

    private ITypeSymbol? ItemOf(CommonForEachStatementSyntax loop, int left)
    {
        ITypeSymbol? type = TypeOf(loop.Expression, left);
        ITypeSymbol? item = (type is null ? null : Sequences.ItemOf(type))
            ?? (SharedClassOf(type, loop.Expression) is { } shared ? Sequences.ItemOf(shared) : null);
        return item is null ? null : Outside(item);
    }
}
