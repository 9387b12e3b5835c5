using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.CodeFixes;

/// <summary>
/// Passes what a lambda captures as arguments behind it: <c>Update(a =&gt; a.Deposit(amount))</c> becomes
/// <c>Update(static (a, amount) =&gt; a.Deposit(amount), amount)</c>.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PassAsArgumentCodeFix))]
[Shared]
public sealed class PassAsArgumentCodeFix : CodeFixProvider
{
    private const string Title = "Pass what is captured as an argument";
    private const int MostForOne = 3;
    private const int MostForSeveral = 2;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.LambdaCaptures];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => OneActionFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        LambdaExpressionSyntax? lambda = root?.FindNode(context.Span, getInnermostNodeForTie: true)
            .AncestorsAndSelf()
            .OfType<LambdaExpressionSyntax>()
            .LastOrDefault(static candidate => candidate.Parent is ArgumentSyntax { NameColon: null, Parent.Parent: InvocationExpressionSyntax });
        if (lambda is null || model is null || Fix(lambda, model, context.CancellationToken) is not { } changed)
        {
            return;
        }

        SyntaxNode invocation = lambda.Parent!.Parent!.Parent!;
        context.RegisterCodeFix(
            CodeAction.Create(
                Title,
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root!.ReplaceNode(invocation, changed))),
                equivalenceKey: OneActionFixAllProvider.KeyOf(this)),
            context.Diagnostics);
    }

    private static InvocationExpressionSyntax? Fix(LambdaExpressionSyntax lambda, SemanticModel model, CancellationToken cancellationToken)
    {
        var argument = (ArgumentSyntax)lambda.Parent!;
        var invocation = (InvocationExpressionSyntax)argument.Parent!.Parent!;
        ParameterSyntax[] parameters = lambda is SimpleLambdaExpressionSyntax simple
            ? [simple.Parameter]
            : [.. ((ParenthesizedLambdaExpressionSyntax)lambda).ParameterList.Parameters];
        int position = invocation.ArgumentList.Arguments.IndexOf(argument);
        int objects = position == 0 ? 1 : position;
        int values = parameters.Length - objects;
        if (values < 0 || Captured(lambda, model, cancellationToken) is not { } captured)
        {
            return null;
        }

        bool isOfOne = invocation.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Update" or "UpdateAsync" };
        if (values + captured.Count > (isOfOne ? MostForOne : MostForSeveral))
        {
            return null;
        }

        bool isTyped = parameters.Any(static parameter => parameter.Type is not null);
        IEnumerable<ParameterSyntax> added = captured.Select(variable => Parameter(variable, isTyped, model, lambda.SpanStart));
        ParenthesizedLambdaExpressionSyntax changed = SyntaxFactory.ParenthesizedLambdaExpression(
            lambda.AttributeLists,
            lambda.Modifiers.Any(SyntaxKind.StaticKeyword)
                ? lambda.Modifiers
                : lambda.Modifiers.Insert(0, SyntaxFactory.Token(SyntaxKind.StaticKeyword)),
            returnType: null,
            SyntaxFactory.ParameterList(SyntaxFactory.SeparatedList(parameters.Select(static parameter => parameter.WithoutTrivia()).Concat(added))),
            lambda.ArrowToken,
            lambda.Block,
            lambda.ExpressionBody);
        SeparatedSyntaxList<ArgumentSyntax> arguments = invocation.ArgumentList.Arguments.Replace(
            argument, argument.WithExpression(changed.WithLeadingTrivia(lambda.GetLeadingTrivia())));
        arguments = arguments.InsertRange(
            position + 1 + values,
            captured.Select(static variable => SyntaxFactory.Argument(SyntaxFactory.IdentifierName(Escape(variable.Name)))));
        return invocation
            .WithArgumentList(invocation.ArgumentList.WithArguments(arguments))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static ParameterSyntax Parameter(ISymbol variable, bool isTyped, SemanticModel model, int position)
    {
        ParameterSyntax parameter = SyntaxFactory.Parameter(SyntaxFactory.Identifier(Escape(variable.Name)));
        ITypeSymbol type = variable is ILocalSymbol local ? local.Type : ((IParameterSymbol)variable).Type;
        return isTyped
            ? parameter.WithType(SyntaxFactory.ParseTypeName(type.ToMinimalDisplayString(model, position)).WithTrailingTrivia(SyntaxFactory.Space))
            : parameter;
    }

    // Null where values would not do: where the object around the lambda is used, or a variable is written.
    private static List<ISymbol>? Captured(LambdaExpressionSyntax lambda, SemanticModel model, CancellationToken cancellationToken)
    {
        List<ISymbol> captured = [];
        foreach (SyntaxNode node in lambda.Body.DescendantNodesAndSelf())
        {
            if (node is ThisExpressionSyntax or BaseExpressionSyntax)
            {
                return null;
            }

            if (node is not IdentifierNameSyntax name
                || name.Parent is MemberAccessExpressionSyntax access && access.Name == name
                || model.GetSymbolInfo(name, cancellationToken).Symbol is not { } symbol
                || !IsOutside(symbol, lambda))
            {
                continue;
            }

            switch (symbol)
            {
                case ILocalSymbol { HasConstantValue: true }:
                    break;
                case ILocalSymbol or IParameterSymbol:
                    if (IsWritten(name))
                    {
                        return null;
                    }

                    if (!captured.Contains(symbol, SymbolEqualityComparer.Default))
                    {
                        captured.Add(symbol);
                    }

                    break;
                case IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false } or IEventSymbol { IsStatic: false }
                    or IMethodSymbol { IsStatic: false }:
                    return null;
            }
        }

        return captured;
    }

    private static bool IsOutside(ISymbol symbol, LambdaExpressionSyntax lambda) =>
        symbol.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree != lambda.SyntaxTree || !lambda.Span.Contains(reference.Span));

    private static bool IsWritten(IdentifierNameSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression),
        PostfixUnaryExpressionSyntax postfix => postfix.IsKind(SyntaxKind.PostIncrementExpression) || postfix.IsKind(SyntaxKind.PostDecrementExpression),
        ArgumentSyntax { RefKindKeyword.RawKind: not 0 } => true,
        _ => false,
    };

    private static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
