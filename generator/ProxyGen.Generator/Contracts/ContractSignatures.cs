using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>What members are called on the wire.</summary>
internal static class ContractSignatures
{
    /// <summary>The signatures of a member: one of a method or constructor, one of each accessor.</summary>
    /// <param name="member">The member.</param>
    /// <param name="payloads">Reads the types of parameters.</param>
    /// <param name="isHiding">Whether it hides a member of the same contract: the name of its class tells the two apart.</param>
    public static IEnumerable<string> Of(ISymbol member, PayloadReader payloads, bool isHiding)
    {
        switch (member)
        {
            case IMethodSymbol method:
                yield return OfMethod(method, payloads, isHiding);
                break;
            case IPropertySymbol property:
                if (ContractMembers.GetterOf(property) is not null)
                {
                    yield return OfAccessor("get", property, payloads, isHiding);
                }

                if (ContractMembers.SetterOf(property) is not null)
                {
                    yield return OfAccessor("set", property, payloads, isHiding);
                }

                break;
            case IEventSymbol subject:
                yield return OfEvent("add", subject, isHiding);
                yield return OfEvent("remove", subject, isHiding);
                break;
            case IFieldSymbol field:
                yield return OfAccessor("get", field, payloads, isHiding);
                if (!field.IsReadOnly)
                {
                    yield return OfAccessor("set", field, payloads, isHiding);
                }

                break;
        }
    }

    public static string OfMethod(IMethodSymbol method, PayloadReader payloads, bool isHiding) =>
        Qualifier(method, isHiding)
        + $"{(method.MethodKind == MethodKind.Constructor ? ".ctor" : method.Name)}{TypeParameters(method)}({Types(method.Parameters, payloads)})"
        + Required(method, payloads);

    // By their places: a form on the wire stays what it is when a type parameter gets another name.
    private static string TypeParameters(IMethodSymbol method) => method.IsGenericMethod
        ? $"<{string.Join(",", method.TypeParameters.Select(CanonicalNames.TypeParameter))}>"
        : "";

    public static string OfAccessor(string accessor, ISymbol member, PayloadReader payloads, bool isHiding) =>
        member is IPropertySymbol { IsIndexer: true } indexer
            ? $"{accessor} {Qualifier(member, isHiding)}Item[{Types(indexer.Parameters, payloads)}]"
            : $"{accessor} {Qualifier(member, isHiding)}{member.Name}";

    public static string OfEvent(string accessor, IEventSymbol subject, bool isHiding) =>
        $"{accessor} {Qualifier(subject, isHiding)}{subject.Name}";

    private static string Required(IMethodSymbol method, PayloadReader payloads)
    {
        if (method.MethodKind != MethodKind.Constructor || RequiredMembers.Of(method) is not { IsEmpty: false } members)
        {
            return "";
        }

        IEnumerable<string> all = members.Select(member =>
            member.Name + ":" + payloads.Read(ContractMembers.TypeOf(member)!, payloads.ScopeOf(member), PayloadPlace.Signature).Canonical);
        return $"{{{string.Join(",", all)}}}";
    }

    private static string Qualifier(ISymbol member, bool isHiding) =>
        isHiding ? CanonicalNames.Type(member.ContainingType.OriginalDefinition, []) + "::" : "";

    private static string Types(ImmutableArray<IParameterSymbol> parameters, PayloadReader payloads) =>
        string.Join(",", parameters
            .Where(static parameter => ContractMembers.RoleOf(parameter) == ParameterRole.Payload)
            .Select(parameter => Direction(parameter)
                + payloads.ReadParameter(parameter.Type, payloads.ScopeOf(parameter), PayloadPlace.Signature).Canonical));

    private static string Direction(IParameterSymbol parameter) => parameter.RefKind switch
    {
        RefKind.None => "",
        RefKind.Out => "out ",
        RefKind.Ref => "ref ",
        _ => "in ",
    };
}
