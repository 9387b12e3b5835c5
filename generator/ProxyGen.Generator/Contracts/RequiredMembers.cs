using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>The members that whoever creates an object must set: further parameters of the creating methods.</summary>
internal static class RequiredMembers
{
    /// <summary>The members that a constructor leaves to its caller, those of base classes first.</summary>
    public static ImmutableArray<ISymbol> Of(IMethodSymbol constructor)
    {
        if (constructor.HasAttribute(KnownNames.SetsRequiredMembers))
        {
            return [];
        }

        List<ISymbol> members = [];
        for (INamedTypeSymbol? current = constructor.ContainingType; current is not null; current = current.BaseType)
        {
            ISymbol[] own =
            [
                .. current.GetMembers().Where(member =>
                    member.CanBeReferencedByName
                    && member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }
                    && !members.Any(derived => derived.Name == member.Name)),
            ];
            members.InsertRange(0, own);
        }

        return [.. members];
    }

    /// <summary>The constructor's parameters with one for each required member, in front of those that may be left out.</summary>
    public static EquatableArray<ParameterModel> Insert(
        EquatableArray<ParameterModel> parameters, ImmutableArray<ISymbol> members, PayloadReader payloads)
    {
        List<ParameterModel> all = [.. parameters];
        int index = all.FindIndex(static parameter =>
            parameter.IsParams || parameter.Default is not null || parameter.Role == ParameterRole.CancellationToken);
        index = index < 0 ? all.Count : index;
        foreach (ISymbol member in members)
        {
            string name = char.ToLowerInvariant(member.Name[0]) + member.Name.Substring(1);
            while (all.Any(other => other.Name.TrimStart('@') == name))
            {
                name += "Value";
            }

            PayloadType type = payloads.Read(
                ContractMembers.TypeOf(member)!, payloads.ScopeOf(member.OriginalDefinition), PayloadPlace.Signature);
            all.Insert(index++, new ParameterModel
            {
                Name = CSharpNames.Escape(name),
                Type = type.ToModel(),
                Role = ParameterRole.Payload,
                Default = null,
                IsParams = false,
                Direction = ParameterDirection.Value,
                Attributes = "",
                Member = CSharpNames.Escape(member.Name),
            });
        }

        return all.ToEquatableArray();
    }
}
