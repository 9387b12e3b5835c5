using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ProxyGen.Generator.Usage;

namespace ProxyGen.CodeFixes.Copies;

/// <summary>The code around a change that is lost, found again from its report.</summary>
internal sealed class LostChangeSyntax
{
    private LostChangeSyntax(
        Document document,
        SyntaxNode root,
        SemanticModel model,
        UsageSymbols symbols,
        ExpressionSyntax change,
        ProxyAccess access,
        ExpressionSyntax head,
        VariableDeclaratorSyntax? variable)
    {
        Document = document;
        Root = root;
        Model = model;
        Symbols = symbols;
        Change = change;
        Access = access;
        Head = head;
        Variable = variable;
    }

    public Document Document { get; }

    public SyntaxNode Root { get; }

    public SemanticModel Model { get; }

    public UsageSymbols Symbols { get; }

    /// <summary>The assignment, increment or call.</summary>
    public ExpressionSyntax Change { get; }

    /// <summary>What hands out the copy.</summary>
    public ProxyAccess Access { get; }

    /// <summary>The proxy, as it is written.</summary>
    public ExpressionSyntax Receiver => Access.Receiver.Syntax.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure
        ? sure
        : (ExpressionSyntax)Access.Receiver.Syntax;

    /// <summary>What the copy comes from, with the await around it.</summary>
    public ExpressionSyntax Head { get; }

    public bool IsAwaited => Head is AwaitExpressionSyntax;

    /// <summary>The declaration of the variable in which the copy is; null where it is changed as it comes out.</summary>
    public VariableDeclaratorSyntax? Variable { get; }

    /// <summary>The local behind <see cref="Variable"/>.</summary>
    public ILocalSymbol? Local => Variable is null ? null : (ILocalSymbol?)Model.GetDeclaredSymbol(Variable);

    /// <summary>Null where the code has another form than the fixes know.</summary>
    public static async Task<LostChangeSyntax?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (diagnostic.AdditionalLocations.Count == 0
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || UsageSymbols.Create(model.Compilation) is not { } symbols
            || ChangeAt(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)) is not { } change)
        {
            return null;
        }

        SyntaxNode source = root.FindNode(diagnostic.AdditionalLocations[0].SourceSpan, getInnermostNodeForTie: true);
        if (source is not ExpressionSyntax expression
            || model.GetOperation(source, cancellationToken) is not { } operation
            || ProxyAccesses.Read(operation, symbols) is not { } access
            || access.Receiver.Syntax is not ExpressionSyntax receiver
            || !source.Span.Contains(receiver.Span))
        {
            return null;
        }

        ExpressionSyntax head = HeadOf(expression, model, cancellationToken);
        if (change.Span.Contains(source.Span))
        {
            return new LostChangeSyntax(document, root, model, symbols, change, access, head, variable: null);
        }

        // A variable that is given the copy, or a part of it, where it is declared.
        return source.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { Initializer.Value: { } value } declarator && value.Span.Contains(head.Span)
            && change.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == declarator.Identifier.ValueText)
            ? new LostChangeSyntax(document, root, model, symbols, change, access, head, declarator)
            : null;
    }

    private static ExpressionSyntax? ChangeAt(SyntaxNode node)
    {
        SyntaxNode current = node;
        while (current.Parent is ParenthesizedExpressionSyntax)
        {
            current = current.Parent;
        }

        return current.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == current => assignment,
            PrefixUnaryExpressionSyntax step when step.IsKind(SyntaxKind.PreIncrementExpression) || step.IsKind(SyntaxKind.PreDecrementExpression) =>
                step,
            PostfixUnaryExpressionSyntax step
                when step.IsKind(SyntaxKind.PostIncrementExpression) || step.IsKind(SyntaxKind.PostDecrementExpression) => step,
            _ => current as InvocationExpressionSyntax,
        };
    }

    private static ExpressionSyntax HeadOf(ExpressionSyntax source, SemanticModel model, CancellationToken cancellationToken)
    {
        ExpressionSyntax current = source;
        while (current.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax call })
        {
            current = call;
        }

        return current.Parent is AwaitExpressionSyntax awaiting && model.GetTypeInfo(awaiting, cancellationToken).Type is not null ? awaiting : current;
    }
}
