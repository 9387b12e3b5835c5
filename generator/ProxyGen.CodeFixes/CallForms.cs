using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Usage;

namespace ProxyGen.CodeFixes;

/// <summary>Writes calls of proxies in their other form.</summary>
internal static class CallForms
{
    /// <summary>The asynchronous form of a blocking call, awaited; null where it cannot be written as easily.</summary>
    public static ExpressionSyntax? Awaited(ExpressionSyntax blocking, SemanticModel model, CancellationToken cancellationToken)
    {
        if (UsageSymbols.Create(model.Compilation) is not { } symbols || model.GetOperation(blocking, cancellationToken) is not { } operation
            || ProxyAccesses.Read(operation, symbols) is not { Kind: not ProxyAccessKind.GetAndSet } access || ReceiverOf(blocking) is not { } receiver)
        {
            return null;
        }

        switch (access)
        {
            case { Member: IPropertySymbol property, Kind: ProxyAccessKind.Get } when AsyncForms.Of(property, isSetter: false) is { } getter:
                return Await(Call(receiver, SyntaxFactory.IdentifierName(getter.Name), Keys(blocking)));
            case { Member: IPropertySymbol property, Kind: ProxyAccessKind.Set } when AsyncForms.Of(property, isSetter: true) is { } setter
                && blocking.Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } assignment:
                return Await(Call(
                    receiver, SyntaxFactory.IdentifierName(setter.Name), Keys(blocking).Add(SyntaxFactory.Argument(assignment.Right.WithoutTrivia()))));
            case { Member: IMethodSymbol method } when blocking is InvocationExpressionSyntax invocation && AsyncForms.Of(method) is { } asynchronous
                && AsyncForms.TakesSame(method.ReducedFrom ?? method, asynchronous):
                return Await(Call(receiver, Renamed(invocation, asynchronous.Name), invocation.ArgumentList.Arguments));
            default:
                return null;
        }
    }

    /// <summary>The blocking form of an asynchronous call; null where there is none that does the same.</summary>
    public static ExpressionSyntax? Blocking(ExpressionSyntax asynchronous, SemanticModel model, CancellationToken cancellationToken)
    {
        if (asynchronous is not InvocationExpressionSyntax invocation || UsageSymbols.Create(model.Compilation) is not { } symbols
            || model.GetOperation(invocation, cancellationToken) is not IInvocationOperation call
            || ProxyAccesses.Read(call, symbols) is not { } access || ReceiverOf(invocation) is not { } receiver
            || AsyncForms.Blocking(access, call.TargetMethod) is not { } blocking)
        {
            return null;
        }

        SeparatedSyntaxList<ArgumentSyntax> arguments = invocation.ArgumentList.Arguments;
        if (blocking is not IPropertySymbol property)
        {
            return arguments.Any(static argument => argument.NameColon is not null)
                ? null
                : Call(receiver, Renamed(invocation, blocking.Name), WithoutToken(arguments, ((IMethodSymbol)blocking).Parameters.Length, model, cancellationToken));
        }

        int keys = property.Parameters.Length;
        bool isSetter = access.Kind == ProxyAccessKind.Set;
        if (isSetter && property.SetMethod is null || property.GetMethod is null || arguments.Count < keys + (isSetter ? 1 : 0)
            || arguments.Any(static argument => argument.NameColon is not null))
        {
            return null;
        }

        ExpressionSyntax member = property.IsIndexer
            ? SyntaxFactory.ElementAccessExpression(receiver, SyntaxFactory.BracketedArgumentList(SyntaxFactory.SeparatedList(arguments.Take(keys))))
            : SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, SyntaxFactory.IdentifierName(property.Name));
        return isSetter
            ? SyntaxFactory.AssignmentExpression(
                SyntaxKind.SimpleAssignmentExpression,
                member.WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space),
                arguments[keys].Expression)
            : member;
    }

    /// <summary>A task without what only dresses it up for those who block on it.</summary>
    public static ExpressionSyntax WithoutAsTask(ExpressionSyntax task) =>
        task is InvocationExpressionSyntax
        {
            ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AsTask", Expression: var inner },
        }
            ? inner
            : task;

    /// <summary>The call of the proxy itself.</summary>
    public static ExpressionSyntax WithoutDressing(ExpressionSyntax task)
    {
        ExpressionSyntax current = task;
        while (current is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AsTask" or "ConfigureAwait" or "Preserve", Expression: var inner },
            })
        {
            current = inner;
        }

        return current;
    }

    public static AwaitExpressionSyntax Await(ExpressionSyntax task) =>
        SyntaxFactory.AwaitExpression(
            SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), task.WithoutTrivia());

    /// <summary>An expression in the place of another one, in parentheses where it needs them there.</summary>
    public static ExpressionSyntax InPlaceOf(ExpressionSyntax replaced, ExpressionSyntax expression)
    {
        bool needsParentheses = expression is AwaitExpressionSyntax && replaced.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax
            or ConditionalAccessExpressionSyntax or PostfixUnaryExpressionSyntax or InvocationExpressionSyntax;
        ExpressionSyntax placed = needsParentheses ? SyntaxFactory.ParenthesizedExpression(expression) : expression;
        return placed.WithTriviaFrom(replaced);
    }

    private static ExpressionSyntax? ReceiverOf(ExpressionSyntax call) => call switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
        MemberAccessExpressionSyntax access => access.Expression,
        ElementAccessExpressionSyntax element => element.Expression,
        _ => null,
    };

    private static SeparatedSyntaxList<ArgumentSyntax> Keys(ExpressionSyntax member) =>
        member is ElementAccessExpressionSyntax element ? element.ArgumentList.Arguments : default;

    private static SimpleNameSyntax Renamed(InvocationExpressionSyntax invocation, string name) =>
        invocation.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax generic }
            ? generic.WithIdentifier(SyntaxFactory.Identifier(name)).WithoutTrivia()
            : SyntaxFactory.IdentifierName(name);

    private static InvocationExpressionSyntax Call(ExpressionSyntax receiver, SimpleNameSyntax name, SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, name), SyntaxFactory.ArgumentList(arguments));

    // The blocking forms of members of classes take no token; those of built-in waits do.
    private static SeparatedSyntaxList<ArgumentSyntax> WithoutToken(
        SeparatedSyntaxList<ArgumentSyntax> arguments, int most, SemanticModel model, CancellationToken cancellationToken) =>
        arguments.Count > 0 && arguments.Count > most
        && model.GetTypeInfo(arguments[arguments.Count - 1].Expression, cancellationToken).ConvertedType is { Name: "CancellationToken" }
            ? arguments.RemoveAt(arguments.Count - 1)
            : arguments;
}
