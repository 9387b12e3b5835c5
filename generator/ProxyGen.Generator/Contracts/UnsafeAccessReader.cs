using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>
/// Makes accessors for members of a data type that generated code cannot use. The runtime looks for a member in exactly the type that
/// declares it, and for one of a generic type by its open signature.
/// </summary>
/// <param name="nameOf">How generated code names a type: in the closed form, or in terms of the type parameters around it.</param>
internal sealed class UnsafeAccessReader(Func<ITypeSymbol, ISymbol, string> nameOf)
{
    public UnsafeAccessModel Constructor(IMethodSymbol constructor)
    {
        IMethodSymbol declared = constructor.OriginalDefinition;
        string parameters = string.Join(
            ", ", declared.Parameters.Select(parameter => $"{nameOf(parameter.Type, declared)} {CSharpNames.Escape(parameter.Name)}"));
        return Access(constructor, UnsafeAccessKind.Constructor, "Create", "", DeclaringType(declared), parameters);
    }

    public UnsafeAccessModel Getter(ISymbol member, string name) =>
        member is IPropertySymbol { GetMethod: { } getter }
            ? Access(
                getter,
                UnsafeAccessKind.Method,
                "Get" + name,
                getter.MetadataName,
                nameOf(getter.OriginalDefinition.ReturnType, getter.OriginalDefinition),
                Target(getter))
            : Field("Field" + name, member, member.MetadataName);

    public UnsafeAccessModel Setter(ISymbol member, string name, DataRestoring restoring) =>
        restoring is DataRestoring.Setter or DataRestoring.Initializer
            && member is IPropertySymbol property && DataMembers.SetterOf(property) is { } setter
            ? Access(
                setter,
                UnsafeAccessKind.Method,
                "Set" + name,
                setter.MetadataName,
                "void",
                $"{Target(setter)}, {nameOf(setter.OriginalDefinition.Parameters[0].Type, setter.OriginalDefinition)} value")
            : Field("Field" + name, member, member is IPropertySymbol ? $"<{member.Name}>k__BackingField" : member.MetadataName);

    private UnsafeAccessModel Field(string name, ISymbol member, string target)
    {
        ISymbol declared = member.OriginalDefinition;
        ITypeSymbol type = declared is IPropertySymbol property ? property.Type : ((IFieldSymbol)declared).Type;
        return Access(member, UnsafeAccessKind.Field, name, target, "ref " + nameOf(type, declared), Target(member));
    }

    private static string Target(ISymbol member) =>
        (member.ContainingType.IsValueType ? "ref " : "") + DeclaringType(member.OriginalDefinition) + " target";

    private static string DeclaringType(ISymbol declared) => CSharpNames.Type(
        declared.ContainingType,
        [.. declared.ContainingType.AllTypeParameters().Select(static parameter => CSharpNames.Escape(parameter.Name))]);

    private UnsafeAccessModel Access(
        ISymbol member, UnsafeAccessKind kind, string name, string target, string returnType, string parameters)
    {
        INamedTypeSymbol definition = member.ContainingType.OriginalDefinition;
        IEnumerable<string> arguments = member.ContainingType.AllTypeArguments().Select(argument => nameOf(argument, member));
        return new UnsafeAccessModel
        {
            Kind = kind,
            Name = name,
            Target = target,
            ReturnType = returnType,
            Parameters = parameters,
            TypeParameters = CSharpNames.TypeParameterList(definition),
            Constraints = definition.AllTypeParameters().Select(ConstraintReader.Read).OfType<string>().ToEquatableArray(),
            TypeArguments = definition.AllTypeParameters().Count == 0 ? "" : $"<{string.Join(", ", arguments)}>",
        };
    }
}
