using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ProxyGen.CodeFixes.Copies;

/// <summary>Calls a method of the shared class that does nothing but this change: <c>account.Tags.Add(tag)</c> becomes <c>account.AddTag(tag)</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CallOwnMethodCodeFix))]
[Shared]
public sealed class CallOwnMethodCodeFix : LostChangeCodeFix
{
    private protected override string TitleOf(LostChangeSyntax change) => "Call the method of the class that does this";

    private protected override Task<Solution?> FixAsync(LostChangeSyntax change, CancellationToken cancellationToken)
    {
        if (change.Variable is not null
            || change.Change.Parent is not (ExpressionStatementSyntax or ArrowExpressionClauseSyntax)
            || change.Access.Member is not IPropertySymbol { IsIndexer: false } member
            || PartsOf(change.Change, change.Head) is not { } parts
            || FindMethod(change, member, parts, cancellationToken) is not { } method)
        {
            return Task.FromResult<Solution?>(null);
        }

        string name = method.Name + (change.IsAwaited ? "Async" : "");
        string arguments = string.Join(", ", parts.Values.Select(static value => value.WithoutTrivia().ToString()));
        string call = $"{change.Receiver.WithoutTrivia()}.{name}({arguments})";
        ExpressionSyntax written = SyntaxFactory.ParseExpression(change.IsAwaited ? "await " + call : call).WithTriviaFrom(change.Change);
        return Task.FromResult<Solution?>(
            change.Document.WithSyntaxRoot(change.Root.ReplaceNode(change.Change, written)).Project.Solution);
    }

    private static IMethodSymbol? FindMethod(
        LostChangeSyntax change, IPropertySymbol member, (string Shape, IReadOnlyList<ExpressionSyntax> Values) parts, CancellationToken cancellationToken)
    {
        for (INamedTypeSymbol? type = change.Symbols.SharedClassOf(change.Access.Receiver.Type); type is not null; type = type.BaseType)
        {
            foreach (ISymbol candidate in type.OriginalDefinition.GetMembers())
            {
                if (candidate is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsStatic: false, DeclaredAccessibility: Accessibility.Public } method
                    && method.Parameters.Length == parts.Values.Count
                    && method.DeclaringSyntaxReferences is [{ } reference]
                    && reference.GetSyntax(cancellationToken) is MethodDeclarationSyntax declaration
                    && BodyOf(declaration) is { } body
                    && DoesTheSame(body, method, member.Name, parts.Shape))
                {
                    return method;
                }
            }
        }

        return null;
    }

    private static ExpressionSyntax? BodyOf(MethodDeclarationSyntax method) => method switch
    {
        { ExpressionBody.Expression: { } expression } => expression,
        { Body.Statements: [ExpressionStatementSyntax { Expression: { } expression }] } => expression,
        _ => null,
    };

    // The same steps on the same member, with the parameters in their order in place of the values.
    private static bool DoesTheSame(ExpressionSyntax body, IMethodSymbol method, string member, string shape)
    {
        ExpressionSyntax? head = body.DescendantNodesAndSelf().OfType<ExpressionSyntax>().FirstOrDefault(node =>
            node is IdentifierNameSyntax { Identifier.ValueText: var name } && name == member
                && node.Parent is not MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
            || node is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name.Identifier.ValueText: var own } && own == member);
        if (head is null || PartsOf(body, head) is not { } parts || parts.Shape != shape)
        {
            return false;
        }

        return parts.Values.Select(static value => (value as IdentifierNameSyntax)?.Identifier.ValueText)
            .SequenceEqual(method.Parameters.Select(static parameter => parameter.Name));
    }

    // The text of a change with holes for the copy and for the values that are put in.
    private static (string Shape, IReadOnlyList<ExpressionSyntax> Values)? PartsOf(ExpressionSyntax change, ExpressionSyntax head)
    {
        ExpressionSyntax copy = head;
        while (copy.Parent is ParenthesizedExpressionSyntax outer)
        {
            copy = outer;
        }

        List<ExpressionSyntax> values = [];
        foreach (SyntaxNode node in change.DescendantNodes(node => node != copy))
        {
            if (node is ArgumentSyntax { RefKindKeyword.RawKind: 0, NameColon: null } argument && !argument.Ancestors().Any(values.Contains))
            {
                values.Add(argument.Expression);
            }
            else if (node is ArgumentSyntax)
            {
                return null;
            }
        }

        if (change is AssignmentExpressionSyntax assignment)
        {
            values.RemoveAll(value => assignment.Right.Span.Contains(value.Span));
            values.Add(assignment.Right);
        }

        Dictionary<SyntaxNode, SyntaxNode> holes = values.ToDictionary(static value => (SyntaxNode)value, static _ => (SyntaxNode)Hole("value"));
        holes[copy] = Hole("copy");
        string shape = change.ReplaceNodes(holes.Keys, (node, _) => holes[node]).NormalizeWhitespace().ToFullString();
        return (shape, values);
    }

    private static IdentifierNameSyntax Hole(string name) => SyntaxFactory.IdentifierName("<" + name + ">");
}
