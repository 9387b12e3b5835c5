using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace ProxyGen.Generator.Tests.Foreign;

/// <summary>
/// Makes code that knows nothing of ProxyGen use it, at random: classes become shared ones, variables of theirs hold proxies, collections are shared ones,
/// methods are workers. What comes out need not compile.
/// </summary>
internal sealed class SharingRewriter(Random random, IReadOnlySet<string> sharedClasses) : CSharpSyntaxRewriter
{
    private static readonly Dictionary<string, string> SharedCollections = new()
    {
        ["List"] = "SharedList",
        ["IList"] = "SharedList",
        ["Dictionary"] = "SharedDictionary",
        ["IDictionary"] = "SharedDictionary",
        ["HashSet"] = "SharedSet",
        ["Queue"] = "SharedQueue",
        ["Stack"] = "SharedStack",
    };

    /// <summary>Names of classes that become shared ones.</summary>
    public static IReadOnlySet<string> Choose(Random random, IEnumerable<SyntaxNode> roots) => roots
        .SelectMany(static root => root.DescendantNodes(static node => node is not BaseMethodDeclarationSyntax).OfType<ClassDeclarationSyntax>())
        .Where(declaration => !declaration.Modifiers.Any(SyntaxKind.StaticKeyword) && random.Next(8) == 0)
        .Select(static declaration => declaration.Identifier.ValueText)
        .ToHashSet(StringComparer.Ordinal);

    public override SyntaxNode? VisitCompilationUnit(CompilationUnitSyntax node)
    {
        CompilationUnitSyntax visited = (CompilationUnitSyntax)base.VisitCompilationUnit(node)!;
        return visited.WithUsings(visited.Usings.Insert(0, Parsed("using ProxyGen;\n")));
    }

    public override SyntaxNode? VisitClassDeclaration(ClassDeclarationSyntax node)
    {
        SyntaxNode visited = base.VisitClassDeclaration(node)!;
        return visited is ClassDeclarationSyntax declaration && sharedClasses.Contains(node.Identifier.ValueText)
            ? declaration.WithAttributeLists(declaration.AttributeLists.Insert(0, Mark("Shared")))
            : visited;
    }

    public override SyntaxNode? VisitPropertyDeclaration(PropertyDeclarationSyntax node)
    {
        SyntaxNode visited = base.VisitPropertyDeclaration(node)!;
        return visited is PropertyDeclarationSyntax property && random.Next(8) == 0
            ? property.WithAttributeLists(property.AttributeLists.Insert(0, Mark(random.Next(2) == 0 ? "Shared" : "SharedRead")))
            : visited;
    }

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        SyntaxNode visited = base.VisitMethodDeclaration(node)!;
        return visited is MethodDeclarationSyntax method && method.Modifiers.Any(SyntaxKind.StaticKeyword) && random.Next(8) == 0
            ? method.WithAttributeLists(method.AttributeLists.Insert(0, Mark("Worker")))
            : visited;
    }

    public override SyntaxNode? VisitIdentifierName(IdentifierNameSyntax node) =>
        IsType(node) && sharedClasses.Contains(node.Identifier.ValueText) && random.Next(3) != 0
            ? IdentifierName(node.Identifier.ValueText + "Proxy").WithTriviaFrom(node)
            : base.VisitIdentifierName(node);

    public override SyntaxNode? VisitGenericName(GenericNameSyntax node)
    {
        SyntaxNode visited = base.VisitGenericName(node)!;
        return visited is GenericNameSyntax generic
            && IsType(node)
            && SharedCollections.TryGetValue(generic.Identifier.ValueText, out string? name)
            && random.Next(3) != 0
                ? generic.WithIdentifier(Identifier(name).WithTriviaFrom(generic.Identifier))
                : visited;
    }

    public override SyntaxNode? VisitObjectCreationExpression(ObjectCreationExpressionSyntax node) =>
        node.Type is IdentifierNameSyntax { Identifier.ValueText: var name } && sharedClasses.Contains(name) && random.Next(3) != 0
            ? ParseExpression($"SharedManager.StartInProcess().Create{name}{node.ArgumentList?.WithoutTrivia().ToString() ?? "()"}").WithTriviaFrom(node)
            : base.VisitObjectCreationExpression(node);

    private static bool IsType(TypeSyntax node) => node.Parent switch
    {
        QualifiedNameSyntax or UsingDirectiveSyntax or BaseTypeSyntax or ObjectCreationExpressionSyntax => false,
        VariableDeclarationSyntax declaration => declaration.Type == node,
        ParameterSyntax parameter => parameter.Type == node,
        PropertyDeclarationSyntax property => property.Type == node,
        MethodDeclarationSyntax method => method.ReturnType == node,
        CastExpressionSyntax cast => cast.Type == node,
        ForEachStatementSyntax loop => loop.Type == node,
        TypeArgumentListSyntax or ArrayTypeSyntax or NullableTypeSyntax or TypeOfExpressionSyntax or DefaultExpressionSyntax => true,
        _ => false,
    };

    private static AttributeListSyntax Mark(string attribute) =>
        AttributeList(SingletonSeparatedList(Attribute(ParseName("global::ProxyGen." + attribute)))).WithTrailingTrivia(Space);

    private static UsingDirectiveSyntax Parsed(string text) => ParseCompilationUnit(text).Usings[0];
}
