using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ProxyGen.Generator.Contracts;

/// <summary>What one <c>[assembly: SharedType(…)]</c> says.</summary>
internal sealed class ForeignDeclaration
{
    private const string CopyTo = nameof(CopyTo);

    private ForeignDeclaration(INamedTypeSymbol type, AttributeData attribute)
    {
        Type = type;
        Mark = attribute.ApplicationSyntaxReference;
        Members = Names(attribute, nameof(Members));
        Exclude = Names(attribute, nameof(Exclude)) ?? [];
        IsPublic = attribute.NamedArguments.Any(static argument => argument is { Key: nameof(IsPublic), Value.Value: true });
    }

    /// <summary>The class as written: closed, or open where it is generic and no type arguments are given.</summary>
    public INamedTypeSymbol Type { get; }

    public INamedTypeSymbol Definition => Type.OriginalDefinition;

    /// <summary>Whether a generic class is named with its type arguments.</summary>
    public bool IsClosed => Type is { IsGenericType: true, IsUnboundGenericType: false };

    public SyntaxReference? Mark { get; }

    /// <summary>The only members that are forwarded; null for all that can be.</summary>
    public ImmutableArray<string>? Members { get; }

    /// <summary>Members that are left out.</summary>
    public ImmutableArray<string> Exclude { get; }

    public bool IsPublic { get; }

    /// <summary>Whether only some of the members are exposed.</summary>
    public bool HasSelection => Members is not null || !Exclude.IsEmpty;

    public bool HasOptions => Members is not null || !Exclude.IsEmpty || IsPublic;

    /// <summary>The declaration; null where no type is named, or one that does not bind, which the compiler reports.</summary>
    public static ForeignDeclaration? Read(AttributeData attribute, Compilation compilation) =>
        TypeOf(attribute, compilation) is INamedTypeSymbol { TypeKind: not TypeKind.Error } type
            ? new ForeignDeclaration(type, attribute)
            : null;

    /// <summary>Whether the proxy should have the member.</summary>
    public bool Exposes(ISymbol member) => Members is { } only
        ? IsNamedIn(only, member) && !IsNamedIn(Exclude, member)
        : !IsNamedIn(Exclude, member) && !FillsArrayOfCaller(member);

    /// <summary>
    /// The name by which the declaration asks for the member, so that it must not be left out in silence; null if it does not.
    /// </summary>
    public string? NameDemanding(ISymbol member) => Members?.FirstOrDefault(name => IsNamed(name, member));

    public static bool IsNamed(string name, ISymbol member) => member.Name == name || member.MetadataName == name;

    /// <summary>Where its names are written.</summary>
    public BindingScope Scope(CancellationToken cancellationToken) =>
        Syntax(cancellationToken) is { } syntax ? new BindingScope([syntax]) : BindingScope.None;

    /// <summary>The operand of <c>typeof</c>.</summary>
    public Location? LocationOfType(CancellationToken cancellationToken) =>
        Syntax(cancellationToken)?.ArgumentList?.Arguments.FirstOrDefault()?.Expression is TypeOfExpressionSyntax named
            ? named.Type.GetLocation()
            : Syntax(cancellationToken)?.GetLocation();

    /// <summary>Where a member is named.</summary>
    public Location? LocationOfName(string name, CancellationToken cancellationToken) =>
        Syntax(cancellationToken)?.ArgumentList?.Arguments
            .Where(static argument => argument.NameEquals is not null)
            .SelectMany(static argument => argument.Expression.DescendantNodesAndSelf())
            .FirstOrDefault(node => Says(node, name))?.GetLocation()
            ?? LocationOfType(cancellationToken);

    private AttributeSyntax? Syntax(CancellationToken cancellationToken) => Mark?.GetSyntax(cancellationToken) as AttributeSyntax;

    // With a proxy's name among the type arguments, which does not bind yet, the attribute has no value.
    private static ITypeSymbol? TypeOf(AttributeData attribute, Compilation compilation)
    {
        if (attribute.ConstructorArguments is [{ Value: ITypeSymbol type }])
        {
            return type;
        }

        return attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { ArgumentList.Arguments: [var argument, ..] } syntax
            && argument.Expression is TypeOfExpressionSyntax named
            && compilation.ContainsSyntaxTree(syntax.SyntaxTree)
            ? compilation.GetSemanticModel(syntax.SyntaxTree).GetTypeInfo(named.Type).Type
            : null;
    }

    private static bool Says(SyntaxNode node, string name) => node switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value as string == name,
        InvocationExpressionSyntax
        {
            Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" },
            ArgumentList.Arguments: [var named],
        } => named.Expression is MemberAccessExpressionSyntax access && access.Name.Identifier.ValueText == name,
        _ => false,
    };

    private static bool IsNamedIn(ImmutableArray<string> names, ISymbol member) => names.Any(name => IsNamed(name, member));

    // An array travels as a copy: the caller would never see what the method writes into it.
    private static bool FillsArrayOfCaller(ISymbol member) =>
        member is IMethodSymbol { Name: CopyTo, ReturnsVoid: true } method
        && method.Parameters.Any(static parameter => parameter.Type is IArrayTypeSymbol);

    private static ImmutableArray<string>? Names(AttributeData attribute, string property)
    {
        TypedConstant names = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == property).Value;
        return names is { Kind: TypedConstantKind.Array, IsNull: false }
            ? [.. names.Values.Select(static name => name.Value).OfType<string>()]
            : null;
    }
}
