using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>What members are called on the wire.</summary>
internal static class ContractSignatures
{
    /// <summary>The signatures of a member: one of a method or constructor, one of each accessor.</summary>
    public static IEnumerable<string> Of(ISymbol member, PayloadReader payloads)
    {
        switch (member)
        {
            case IMethodSymbol method:
                yield return OfMethod(method, payloads);
                break;
            case IPropertySymbol property:
                if (ContractMembers.GetterOf(property) is not null)
                {
                    yield return OfAccessor("get", property, payloads);
                }

                if (ContractMembers.SetterOf(property) is not null)
                {
                    yield return OfAccessor("set", property, payloads);
                }

                break;
            case IEventSymbol subject:
                yield return OfEvent("add", subject);
                yield return OfEvent("remove", subject);
                break;
            case IFieldSymbol field:
                yield return "get " + field.Name;
                if (!field.IsReadOnly)
                {
                    yield return "set " + field.Name;
                }

                break;
        }
    }

    public static string OfMethod(IMethodSymbol method, PayloadReader payloads) =>
        $"{(method.MethodKind == MethodKind.Constructor ? ".ctor" : method.Name)}({Types(method.Parameters, payloads)})";

    public static string OfAccessor(string accessor, ISymbol member, PayloadReader payloads) =>
        member is IPropertySymbol { IsIndexer: true } indexer
            ? $"{accessor} Item[{Types(indexer.Parameters, payloads)}]"
            : $"{accessor} {member.Name}";

    public static string OfEvent(string accessor, IEventSymbol subject) => $"{accessor} {subject.Name}";

    private static string Types(ImmutableArray<IParameterSymbol> parameters, PayloadReader payloads) =>
        string.Join(",", parameters
            .Where(static parameter => ContractMembers.RoleOf(parameter) == ParameterRole.Payload)
            .Select(parameter => payloads.ReadParameter(parameter.Type, payloads.ScopeOf(parameter), PayloadPlace.Signature).Canonical));
}
