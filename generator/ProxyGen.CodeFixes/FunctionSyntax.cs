using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ProxyGen.CodeFixes;

/// <summary>What the function around a node allows.</summary>
internal static class FunctionSyntax
{
    /// <summary>Whether a node can be awaited where it stands, without changing the function.</summary>
    public static bool CanAwait(SyntaxNode node)
    {
        for (SyntaxNode? current = node.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case LockStatementSyntax locked when locked.Statement.Span.Contains(node.Span):
                case CatchFilterClauseSyntax or QueryExpressionSyntax or UnsafeStatementSyntax:
                    return false;
                case AnonymousFunctionExpressionSyntax lambda:
                    return lambda.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax local:
                    return local.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case MethodDeclarationSyntax method:
                    return method.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case MemberDeclarationSyntax and not GlobalStatementSyntax:
                    return false;
                case CompilationUnitSyntax:
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a declaration can stand in front of a statement, or in its place.</summary>
    public static bool CanDeclareBefore(StatementSyntax statement) =>
        statement.Parent is BlockSyntax or GlobalStatementSyntax && statement is not LabeledStatementSyntax;

    /// <summary>A name that nothing has yet in the function around a node.</summary>
    public static string FreeName(SyntaxNode node, SemanticModel model, string wanted)
    {
        SyntaxNode scope = node;
        while (scope.Parent is { } parent and not (CompilationUnitSyntax or BaseTypeDeclarationSyntax))
        {
            scope = parent;
        }

        scope = scope.Parent is CompilationUnitSyntax unit && scope is GlobalStatementSyntax ? unit : scope;
        HashSet<string> taken = new(model.LookupSymbols(node.SpanStart).Select(static symbol => symbol.Name), StringComparer.Ordinal);
        foreach (SyntaxToken token in scope.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && IsDeclaration(token.Parent))
            {
                taken.Add(token.ValueText);
            }
        }

        string name = wanted;
        for (int number = 2; taken.Contains(name) || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None; number++)
        {
            name = wanted + number;
        }

        return name;
    }

    /// <summary>The name of a variable for what a member gives: <c>GetTagsAsync</c> and <c>Tags</c> give <c>tags</c>.</summary>
    public static string VariableName(string member)
    {
        string name = member;
        if (name.EndsWith("Async", StringComparison.Ordinal) && name.Length > 5)
        {
            name = name.Substring(0, name.Length - 5);
        }

        if (name.StartsWith("Get", StringComparison.Ordinal) && name.Length > 3 && char.IsUpper(name[3]))
        {
            name = name.Substring(3);
        }

        return name is "" or "this[]" or "Item" or "ToArray" or "ToList" or "ToDictionary" or "ToHashSet" or "Snapshot"
            ? "items"
            : char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    private static bool IsDeclaration(SyntaxNode? node) =>
        node is VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ParameterSyntax or ForEachStatementSyntax or LocalFunctionStatementSyntax
            or CatchDeclarationSyntax or FromClauseSyntax or LetClauseSyntax or JoinClauseSyntax;
}
