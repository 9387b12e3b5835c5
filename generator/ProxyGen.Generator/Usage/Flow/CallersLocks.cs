using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage.Flow;

/// <summary>Whether a private method is called under a lock only: then its body is under that lock as well.</summary>
internal static class CallersLocks
{
    private const int MaxDepth = 3;

    public static bool AreAlwaysHeld(ISymbol owner, IOperation body, RaceSearch search) =>
        body.SemanticModel is { } model && AreAlwaysHeld(owner, model, search, MaxDepth);

    private static bool AreAlwaysHeld(ISymbol owner, SemanticModel model, RaceSearch search, int depth)
    {
        // All callers stand in the class, and the class in one file.
        if (depth == 0
            || owner is not IMethodSymbol { DeclaredAccessibility: Accessibility.Private } method
            || method.ContainingType.DeclaringSyntaxReferences is not [var reference]
            || reference.SyntaxTree != model.SyntaxTree)
        {
            return false;
        }

        SyntaxNode type = reference.GetSyntax(search.CancellationToken);
        HashSet<SyntaxNode> callers = [];
        foreach (SyntaxNode node in type.DescendantNodes())
        {
            if (node is SimpleNameSyntax name && name.Identifier.ValueText == method.Name && MayBe(name, method, model))
            {
                if (!IsCalled(name) || name.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
                {
                    return false;
                }

                callers.Add(member);
            }
        }

        bool isCalled = false;
        foreach (SyntaxNode caller in callers)
        {
            if (model.GetDeclaredSymbol(caller, search.CancellationToken) is not IMethodSymbol symbol
                || model.GetOperation(caller, search.CancellationToken) is not IMethodBodyOperation whole)
            {
                return false;
            }

            bool isHeld = true;
            bool isCaller = false;
            search.FindCalls(ControlFlowGraph.Create(whole, search.CancellationToken), symbol, (called, isLeased) =>
            {
                if (SymbolEqualityComparer.Default.Equals(called.OriginalDefinition, method))
                {
                    isCaller = true;
                    isHeld &= isLeased;
                }
            });
            if (!isCaller || (!isHeld && !AreAlwaysHeld(symbol, model, search, depth - 1)))
            {
                return false;
            }

            isCalled = true;
        }

        return isCalled;
    }

    // Members of other types, other overloads and types have the name as well.
    private static bool MayBe(SimpleNameSyntax name, IMethodSymbol method, SemanticModel model) =>
        model.GetSymbolInfo(name).Symbol is not { } symbol || SymbolEqualityComparer.Default.Equals(symbol.OriginalDefinition, method);

    private static bool IsCalled(SimpleNameSyntax name) => name.Parent switch
    {
        InvocationExpressionSyntax call => call.Expression == name,
        MemberAccessExpressionSyntax access => access.Parent is InvocationExpressionSyntax,
        _ => false,
    };
}
