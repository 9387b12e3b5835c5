using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ProxyGen.Generator.Tests.Usage.Conditions;

/// <summary>The members whose bodies are written once without each of their conditions.</summary>
internal static class ConditionMembers
{
    public static bool IsMember(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        PropertyDeclarationSyntax property => property.ExpressionBody is not null,
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        _ => false,
    };

    public static string NameOf(SyntaxNode member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax => "constructor",
        PropertyDeclarationSyntax property => property.Identifier.Text,
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => property.Identifier.Text,
        OperatorDeclarationSyntax sign => "operator " + sign.OperatorToken.Text,
        _ => member.Kind().ToString(),
    };

    /// <summary>The body, what stands in it, and whether that is a value to give back.</summary>
    public static (SyntaxNode Body, SyntaxNode Content, bool IsValue) BodyOf(SyntaxNode member)
    {
        (BlockSyntax? block, ArrowExpressionClauseSyntax? arrow, bool hasValue) = member switch
        {
            BaseMethodDeclarationSyntax method => (method.Body, method.ExpressionBody, method is not ConstructorDeclarationSyntax),
            PropertyDeclarationSyntax property => (null, property.ExpressionBody, true),
            AccessorDeclarationSyntax accessor => (accessor.Body, accessor.ExpressionBody, accessor.Keyword.ValueText == "get"),
            _ => throw new ArgumentException(member.ToString(), nameof(member)),
        };
        return block is not null ? (block, block, false) : (arrow!, arrow!.Expression, hasValue);
    }
}
