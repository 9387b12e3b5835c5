using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.Generator.Contracts;

/// <content>Members that make their items one after the other, for callers who get them all at once.</content>
internal static partial class ContractRules
{
    // Other lazy results, such as queries, are not told from lists by their type. Whoever writes 'yield' means the items to come one by
    // one.
    private static IEnumerable<ContractProblem> CheckIterators(
        IEnumerable<ISymbol> members, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (ISymbol member in members)
        {
            IMethodSymbol? body = member is IPropertySymbol property ? ContractMembers.GetterOf(property) : member as IMethodSymbol;
            if (body?.ReturnType is INamedTypeSymbol result
                && SharedInterfaces.IsEnumerable(result)
                && SymbolEqualityComparer.Default.Equals(member.ContainingType, type)
                && body.DeclaringSyntaxReferences.Any(reference => Yields(reference.GetSyntax(cancellationToken))))
            {
                yield return new ContractProblem(
                    ContractDescriptors.LazyResult, SourceLocations.OfName(member), member.Display(), result.TypeArguments[0].Display());
            }
        }
    }

    private static bool Yields(SyntaxNode body) => body
        .DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .Any(static node => node is YieldStatementSyntax);
}
