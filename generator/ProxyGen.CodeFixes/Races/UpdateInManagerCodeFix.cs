using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using ProxyGen.Generator.Diagnostics;
using ProxyGen.Generator.Usage;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace ProxyGen.CodeFixes.Races;

/// <summary>
/// Runs the steps in the manager, as one: <c>account.Count += n</c> becomes <c>account.Update(static (x, n) => x.Count += n, n)</c>.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UpdateInManagerCodeFix))]
[Shared]
public sealed class UpdateInManagerCodeFix : CodeFixProvider
{
    private const string Title = "Do it in the manager, in one 'Update'";
    private const int MostValues = 3;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.ReadModifyWrite, DiagnosticIds.CheckThenAct];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => OneActionFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null
            || model is null
            || UsageSymbols.Create(model.Compilation) is not { } symbols
            || root.FindNode(context.Span, getInnermostNodeForTie: true) is not ExpressionSyntax target
            || IsInGeneric(target))
        {
            return;
        }

        IEnumerable<SyntaxNode> reads = context.Diagnostics[0].AdditionalLocations.Select(location => root.FindNode(location.SourceSpan));
        if (SharedSteps.Of(target, reads, model, symbols, context.CancellationToken) is not { Values.Count: <= MostValues } steps)
        {
            return;
        }

        InvocationExpressionSyntax call = Update(steps, model, context.CancellationToken);
        SyntaxNode replacement = steps.Node is StatementSyntax ? ExpressionStatement(call) : call;
        context.RegisterCodeFix(
            CodeAction.Create(
                Title,
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(
                    steps.Node, replacement.WithTriviaFrom(steps.Node).WithAdditionalAnnotations(Formatter.Annotation)))),
                equivalenceKey: OneActionFixAllProvider.KeyOf(this)),
            context.Diagnostics);
    }

    // There is no method for a lambda in generic code that the manager could find.
    private static bool IsInGeneric(SyntaxNode node) => node.Ancestors().Any(static outer =>
        outer is TypeDeclarationSyntax { TypeParameterList: not null } or MethodDeclarationSyntax { TypeParameterList: not null }
            or LocalFunctionStatementSyntax { TypeParameterList: not null });

    private static InvocationExpressionSyntax Update(SharedSteps steps, SemanticModel model, CancellationToken cancellationToken)
    {
        string name = FreeName(steps, model);
        SyntaxNode body = steps.With(name).WithoutTrivia();
        ParameterSyntax[] parameters =
        [
            Parameter(Identifier(name)),
            .. steps.Values.Select(static value => Parameter(Identifier(value.Parameter))),
        ];
        bool givesValue = body is ExpressionSyntax
            && steps.Node.Parent is not ExpressionStatementSyntax;
        CSharpSyntaxNode lambdaBody = body switch
        {
            ExpressionSyntax expression when givesValue || IsPlain((ExpressionSyntax)steps.Node, model, cancellationToken) => expression,
            ExpressionSyntax expression => Block(ExpressionStatement(expression)),
            _ => Block((StatementSyntax)body),
        };
        LambdaExpressionSyntax lambda = parameters.Length == 1
            ? SimpleLambdaExpression(parameters[0], lambdaBody)
            : ParenthesizedLambdaExpression(ParameterList(SeparatedList(parameters)), lambdaBody);
        ArgumentSyntax[] arguments =
        [
            Argument(lambda.WithModifiers(TokenList(Token(SyntaxKind.StaticKeyword).WithTrailingTrivia(Space)))),
            .. steps.Values.Select(static value => Argument(IdentifierName(value.Name))),
        ];
        return BuiltInRewrite.Call(steps.Receiver, "Update", arguments);
    }

    // What comes back travels; numbers and texts always can.
    private static bool IsPlain(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetTypeInfo(expression, cancellationToken).Type?.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String;

    private static string FreeName(SharedSteps steps, SemanticModel model)
    {
        ILookup<string, ISymbol> visible = model.LookupSymbols(steps.Node.SpanStart).ToLookup(static symbol => symbol.Name);
        string name = "x";
        for (int number = 2; visible.Contains(name); number++)
        {
            name = "x" + number;
        }

        return name;
    }
}
