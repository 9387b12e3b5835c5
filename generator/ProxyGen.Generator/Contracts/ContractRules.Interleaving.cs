using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.Generator.Contracts;

/// <content>Where others cannot get in although the class says so, and where a method does not come back.</content>
internal static partial class ContractRules
{
    private static IEnumerable<ContractProblem> CheckInterleaving(
        INamedTypeSymbol type, SharedBase? sharedBase, CancellationToken cancellationToken)
    {
        foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (!Interleaving.IsMarked(method))
            {
                continue;
            }

            if (method.HasAttribute(KnownNames.Interleave) && ReasonAgainstMark(method, sharedBase) is { } reason)
            {
                yield return new ContractProblem(
                    ContractDescriptors.InterleaveWithoutEffect, SourceLocations.OfName(method), method.Display(), reason);
                continue;
            }

            foreach (SyntaxNode leaving in AwaitsThatLeave(method, cancellationToken))
            {
                yield return new ContractProblem(
                    ContractDescriptors.InterleaveWithoutEffect,
                    leaving.GetLocation(),
                    method.Display(),
                    "what stands behind this await does not come back to the object, and runs beside other calls; remove ConfigureAwait");
            }
        }
    }

    private static string? ReasonAgainstMark(IMethodSymbol method, SharedBase? sharedBase)
    {
        if (!Interleaving.CanWait(method))
        {
            return "it returns no task and no stream, so it never waits for something that another call could do; remove the mark";
        }

        bool isForwarded = method is { IsStatic: false, DeclaredAccessibility: Accessibility.Public } && !method.HasAttribute(KnownNames.SharedIgnore);
        if (!isForwarded && method.ExplicitInterfaceImplementations.IsEmpty)
        {
            return "proxies do not have it, so it runs as part of the method that calls it; mark that one";
        }

        return method.OverriddenMethod is { } overridden && !Interleaving.IsMarked(overridden) && sharedBase?.Forwards(method) == true
            ? $"it is called as the method of '{sharedBase.Type.Display()}' that it overrides; mark that one"
            : null;
    }

    // What stands in a lambda may be meant to run elsewhere.
    private static IEnumerable<SyntaxNode> AwaitsThatLeave(IMethodSymbol method, CancellationToken cancellationToken) =>
        method.DeclaringSyntaxReferences
            .SelectMany(reference => reference.GetSyntax(cancellationToken)
                .DescendantNodes(static node => node is not AnonymousFunctionExpressionSyntax))
            .OfType<InvocationExpressionSyntax>()
            .Where(static call => call is
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" },
                ArgumentList.Arguments: [{ Expression: { } argument }],
            } && Leaves(argument))
            .Select(static call => (SyntaxNode)((MemberAccessExpressionSyntax)call.Expression).Name);

    private static bool Leaves(ExpressionSyntax argument) =>
        argument.IsKind(SyntaxKind.FalseLiteralExpression)
        || (argument.ToString() is { } text
            && text.Contains("ConfigureAwaitOptions.")
            && !text.Contains("ContinueOnCapturedContext"));
}
