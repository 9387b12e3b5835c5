using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using ProxyGen.Generator.Diagnostics;
using ProxyGen.Generator.Usage;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace ProxyGen.CodeFixes.Races;

/// <summary>
/// Moves the steps into a new method of the shared class: <c>account.Count += n</c> becomes <c>account.UpdateCount(n)</c>.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveIntoClassCodeFix))]
[Shared]
public sealed class MoveIntoClassCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.ReadModifyWrite, DiagnosticIds.CheckThenAct];

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null
            || model is null
            || UsageSymbols.Create(model.Compilation) is not { } symbols
            || root.FindNode(context.Span, getInnermostNodeForTie: true) is not ExpressionSyntax target)
        {
            return;
        }

        IEnumerable<SyntaxNode> reads = context.Diagnostics[0].AdditionalLocations.Select(location => root.FindNode(location.SourceSpan));
        if (SharedSteps.Of(target, reads, model, symbols, context.CancellationToken) is not { } steps
            || steps.Shared.DeclaringSyntaxReferences.FirstOrDefault() is not { } reference
            || context.Document.Project.Solution.GetDocument(reference.SyntaxTree) is not { } document
            || await reference.GetSyntaxAsync(context.CancellationToken).ConfigureAwait(false)
                is not TypeDeclarationSyntax { OpenBraceToken.RawKind: not 0 } declaration
            || steps.Values.Any(value => steps.Shared.GetMembers(value.Parameter).Length > 0))
        {
            return;
        }

        string name = FreeName(steps, target);
        string title = $"Move it into a method '{name}' of '{steps.Shared.Name}'";
        context.RegisterCodeFix(
            CodeAction.Create(
                title,
                cancellationToken => MoveAsync(context.Document, root, document, declaration, steps, name, model, cancellationToken),
                equivalenceKey: OneActionFixAllProvider.KeyOf(this)),
            context.Diagnostics);
    }

    private static string FreeName(SharedSteps steps, ExpressionSyntax target)
    {
        string member = target is MemberAccessExpressionSyntax access ? access.Name.Identifier.ValueText : "Item";
        string name = "Update" + member;
        for (int number = 2; steps.Shared.GetMembers(name).Length > 0; number++)
        {
            name = "Update" + member + number;
        }

        return name;
    }

    private static async Task<Solution> MoveAsync(
        Document document,
        SyntaxNode root,
        Document classDocument,
        TypeDeclarationSyntax declaration,
        SharedSteps steps,
        string name,
        SemanticModel model,
        CancellationToken cancellationToken)
    {
        InvocationExpressionSyntax call = BuiltInRewrite.Call(
            steps.Receiver, name, [.. steps.Values.Select(static value => (ExpressionSyntax)IdentifierName(value.Name))]);
        SyntaxNode replacement = (steps.Node is StatementSyntax ? (SyntaxNode)ExpressionStatement(call) : call)
            .WithTriviaFrom(steps.Node)
            .WithAdditionalAnnotations(Formatter.Annotation);
        MethodDeclarationSyntax method = Method(steps, name, model, cancellationToken);
        if (classDocument.Id == document.Id)
        {
            SyntaxNode tracked = root.TrackNodes(steps.Node, declaration);
            tracked = tracked.ReplaceNode(tracked.GetCurrentNode(steps.Node)!, replacement);
            TypeDeclarationSyntax current = tracked.GetCurrentNode(declaration)!;
            return document.WithSyntaxRoot(tracked.ReplaceNode(current, WithMethod(current, method))).Project.Solution;
        }

        SyntaxNode classRoot = (await classDocument.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        return document.Project.Solution
            .WithDocumentSyntaxRoot(document.Id, root.ReplaceNode(steps.Node, replacement))
            .WithDocumentSyntaxRoot(classDocument.Id, classRoot.ReplaceNode(declaration, WithMethod(declaration, method)));
    }

    private static TypeDeclarationSyntax WithMethod(TypeDeclarationSyntax declaration, MethodDeclarationSyntax method) =>
        declaration.AddMembers(declaration.Members.Count == 0 ? method : method.WithLeadingTrivia(ElasticCarriageReturnLineFeed));

    private static MethodDeclarationSyntax Method(SharedSteps steps, string name, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode body = steps.With(name: null).WithoutTrivia();
        bool givesValue = body is ExpressionSyntax && steps.Node.Parent is not ExpressionStatementSyntax;
        TypeSyntax result = givesValue && model.GetTypeInfo(steps.Node, cancellationToken).Type is { } type
            ? Written(type)
            : PredefinedType(Token(SyntaxKind.VoidKeyword));
        MethodDeclarationSyntax method = MethodDeclaration(result, name)
            .WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword)))
            .WithParameterList(ParameterList(SeparatedList(
                steps.Values.Select(static value => Parameter(Identifier(value.Parameter)).WithType(Written(value.Type))))));
        method = body is ExpressionSyntax expression
            ? method.WithExpressionBody(ArrowExpressionClause(expression)).WithSemicolonToken(Token(SyntaxKind.SemicolonToken))
            : method.WithBody(Block((StatementSyntax)body));
        return method.WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);
    }

    private static TypeSyntax Written(ITypeSymbol type) => ParseTypeName(type.ToDisplayString(
            SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier)))
        .WithAdditionalAnnotations(Simplifier.Annotation);
}
