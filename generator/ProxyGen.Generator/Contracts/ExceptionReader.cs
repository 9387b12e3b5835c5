using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>Reads the exception classes of a project that can be rebuilt in another process, and what travels with them.</summary>
internal static class ExceptionReader
{
    /// <summary>The exception class; null where the type is none, or has no fitting constructor that generated code can reach.</summary>
    public static ExceptionModel? Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        if (!type.HasName()
            || type.IsAbstract
            || type.AllTypeParameters().Count > 0
            || !type.IsReachableInAssembly()
            || !IsException(type)
            || IsForbidden(type))
        {
            return null;
        }

        PayloadReader payloads = new(compilation, cancellationToken);
        Dictionary<ISymbol, PayloadType> read = new(SymbolEqualityComparer.Default);
        List<DataTypeMember> candidates = [];
        foreach (DataTypeMember member in ExceptionMembers.Of(type, compilation))
        {
            PayloadType payload = payloads.Read(
                member.Type, payloads.ScopeOf(member.Symbol.OriginalDefinition), PayloadPlace.Data);
            if (payload.Problem is null && !ExceptionMembers.HoldsReference(member.Type, payload))
            {
                candidates.Add(member);
                read[member.Symbol] = payload;
            }
        }

        if (ExceptionConstructor.Best(type, candidates, compilation) is not { } constructor)
        {
            return null;
        }

        List<DataMemberModel> properties = [];
        foreach (DataTypeMember member in constructor.Members)
        {
            string name = member.Symbol.Name;
            bool isTaken = properties.Exists(known => known.Name == CSharpNames.Escape(name));
            properties.Add(payloads.DataMember(
                member, isTaken ? name + properties.Count : name, read[member.Symbol], payloads.ScopeOf(member.Symbol.OriginalDefinition)));
        }

        string fullName = type.MetadataNameInFull();
        string flatName = fullName.Replace('.', '_').Replace('+', '_');
        return new ExceptionModel
        {
            HintName = HintNames.OfType(type),
            FormName = fullName.Contains('_') ? $"{flatName}_{HintNames.Distinguisher(fullName)}Form" : flatName + "Form",
            Type = CSharpNames.Type(type, []),
            Arguments = constructor.Arguments.ToEquatableArray(),
            Properties = properties.ToEquatableArray(),
            Required = properties.Count == 0 ? RequiredTypes.None : payloads.Required,
            Suppressions = Suppressions.Of([type, .. constructor.Members.Select(static member => member.Symbol)]),
        };
    }

    private static bool IsException(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.IsNamed(KnownNames.Exception))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsForbidden(INamedTypeSymbol type) =>
        type.HasAttribute(KnownNames.Obsolete) || type.HasAttribute(KnownNames.Experimental);
}
