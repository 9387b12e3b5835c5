using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ProxyGen.Generator.Contracts;

/// <summary>The cases of an abstract class or interface whose attributes say what may stand in its place.</summary>
/// <param name="Cases">The cases, in order of declaration.</param>
/// <param name="Problem">What is wrong with them; null if nothing is.</param>
internal sealed record UnionShape(ImmutableArray<UnionCase> Cases, string? Problem)
{
    /// <summary>The union; null where no attribute makes the type one.</summary>
    public static UnionShape? Of(INamedTypeSymbol type, Compilation compilation)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Interface))
        {
            return null;
        }

        // The first family that says anything counts. The last two mean something to other libraries on ordinary classes.
        (string Attribute, bool IsOwn)[] families =
        [
            (KnownNames.SharedUnion, true),
            (AnnotationNames.Union, true),
            (AnnotationNames.KnownType, false),
            (AnnotationNames.JsonDerivedType, false),
        ];
        foreach ((string name, bool isOwn) in families)
        {
            AttributeData[] attributes =
                [.. type.GetAttributes().Where(attribute => attribute.AttributeClass?.IsNamed(name) == true && (isOwn || type.IsAbstract))];
            if (attributes.Length > 0)
            {
                return Read(type, attributes, compilation);
            }
        }

        return null;
    }

    private static UnionShape Read(INamedTypeSymbol type, AttributeData[] attributes, Compilation compilation)
    {
        if (!type.IsAbstract)
        {
            return Broken($"'{type.Display()}' is not abstract; make it an abstract class or an interface, or remove its cases");
        }

        List<UnionCase> cases = [];
        foreach (AttributeData attribute in attributes)
        {
            if (CaseOf(attribute) is not { } read)
            {
                return Broken("one of its attributes does not name a key and a type; write both");
            }

            if (Close(read.Type, type) is not { } closed)
            {
                return Broken($"the case '{read.Type.Display()}' has other type parameters than the union; give it the same");
            }

            UnionCase one = read with { Type = closed };
            if (SymbolEqualityComparer.Default.Equals(closed, type)
                || compilation.ClassifyConversion(closed, type) is not { IsImplicit: true, IsUserDefined: false })
            {
                return Broken($"the case '{closed.Display()}' does not derive from it; remove the case, or derive it");
            }

            if (cases.Find(known => known.Key.Equals(one.Key)) is { } twin)
            {
                return Broken($"the cases '{twin.Type.Display()}' and '{closed.Display()}' have the same key {one.Key}; "
                    + "change one of them");
            }

            if (cases.Exists(known => SymbolEqualityComparer.Default.Equals(known.Type, closed)))
            {
                return Broken($"the case '{closed.Display()}' is listed twice; remove one");
            }

            if (cases.Count > 0 && cases[0].Key.GetType() != one.Key.GetType())
            {
                return Broken("some of its keys are numbers and some are names; use one kind for all cases");
            }

            cases.Add(one);
        }

        return new UnionShape([.. cases], null);
    }

    private static UnionShape Broken(string problem) => new([], problem);

    private static UnionCase? CaseOf(AttributeData attribute) => attribute.ConstructorArguments switch
    {
        [{ Value: int key }, { Value: INamedTypeSymbol type }] => new UnionCase(key, type),
        [{ Value: INamedTypeSymbol type }, { Value: int or string } key] => new UnionCase(key.Value, type),
        [{ Value: INamedTypeSymbol type }] when attribute.AttributeClass!.IsNamed(AnnotationNames.KnownType) =>
            new UnionCase(ContractNameOf(type), type),
        _ => null,
    };

    private static string ContractNameOf(INamedTypeSymbol type) =>
        type.FindAttribute(AnnotationNames.DataContract)?.NamedArguments
            .FirstOrDefault(static argument => argument.Key == "Name").Value.Value as string ?? type.Name;

    private static INamedTypeSymbol? Close(INamedTypeSymbol type, INamedTypeSymbol union) =>
        type.IsUnboundGenericType ? type.OriginalDefinition.WithAllTypeArguments(union.AllTypeArguments()) : type;
}
