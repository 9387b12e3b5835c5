using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>Which members of a plain class, struct or record are copied, and how an instance is put together again.</summary>
internal sealed class DataTypeShape
{
    // A gap in an array of members takes a byte.
    private const int LargestIndex = ushort.MaxValue;

    private DataTypeShape(PayloadProblem? problem, IMethodSymbol? constructor, ImmutableArray<DataTypeMember> members)
    {
        Problem = problem;
        Constructor = constructor;
        Members = members;
    }

    public PayloadProblem? Problem { get; }

    /// <summary>The constructor; null only where there is a problem.</summary>
    public IMethodSymbol? Constructor { get; }

    public ImmutableArray<DataTypeMember> Members { get; }

    public static DataTypeShape Of(INamedTypeSymbol type, Compilation compilation)
    {
        DataAnnotations annotations = DataAnnotations.Of(type);
        if (annotations.Conflict is { } conflict)
        {
            return BadKeys(conflict);
        }

        (List<DataTypeMember> candidates, string? problem) = DataMembers.Of(type, annotations, compilation);
        if (problem is not null)
        {
            return BadKeys(problem);
        }

        if (DataConstructors.Best(type, candidates, compilation) is not { } constructor)
        {
            return NoConstructor(type);
        }

        candidates = WithParameters(candidates, constructor, compilation);
        List<DataTypeMember> members = [];
        foreach (DataTypeMember candidate in candidates)
        {
            if (candidate.Parameter is not null || candidate.Restoring != DataRestoring.None)
            {
                members.Add(candidate);
            }
            else if (annotations.Family is DataFamily.DataContract or DataFamily.MessagePack)
            {
                return BadKeys(
                    $"'{candidate.Symbol.Display()}' is computed and could not be restored; remove its key, or give it a setter");
            }
        }

        return members.Count == 0 && HasState(type) && annotations.Family == DataFamily.None
            ? Refused(
                $"'{type.Display()}' has no public members that could be copied; "
                + "make its data public, or share it by reference with [Shared]")
            : Check(type, constructor, members) ?? new DataTypeShape(null, constructor, [.. members]);
    }

    private static List<DataTypeMember> WithParameters(
        List<DataTypeMember> candidates, IMethodSymbol constructor, Compilation compilation)
    {
        bool isCallable = constructor.IsUsable(compilation);
        bool setsRequired = constructor.HasAttribute(KnownNames.SetsRequiredMembers);
        Dictionary<ISymbol, IParameterSymbol> parameters = new(SymbolEqualityComparer.Default);
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            if (DataConstructors.MemberOf(parameter, candidates, compilation) is { } member)
            {
                parameters[member.Symbol] = parameter;
            }
        }

        return
        [
            .. candidates.Select(candidate => candidate with
            {
                Parameter = parameters.TryGetValue(candidate.Symbol, out IParameterSymbol? parameter) ? parameter : null,
                IsRequired = candidate.IsRequired || (DataMembers.IsRequiredByCompiler(candidate.Symbol) && !setsRequired),
                IsInInitializer = DataMembers.IsRequiredByCompiler(candidate.Symbol) && !setsRequired && isCallable,
            }),
        ];
    }

    private static DataTypeShape? Check(INamedTypeSymbol type, IMethodSymbol constructor, List<DataTypeMember> members)
    {
        if (members.GroupBy(static member => member.Key.ToString()).FirstOrDefault(static same => same.Count() > 1) is { } twins)
        {
            return BadKeys(
                $"'{twins.First().Symbol.Display()}' and '{twins.Last().Symbol.Display()}' have the same key {twins.Key}; "
                + "change one of them");
        }

        if (members.Find(member => member.Key.IsIndex != members[0].Key.IsIndex) is { } other)
        {
            return BadKeys(
                $"'{members[0].Symbol.Display()}' and '{other.Symbol.Display()}' have a number and a name for keys; "
                + "use one kind for all members");
        }

        if (members.Find(static member => member.Key.IsIndex && member.Key.Index is < 0 or > LargestIndex) is { } outside)
        {
            return BadKeys($"the key of '{outside.Symbol.Display()}' is not between 0 and {LargestIndex}; it is a place in an array");
        }

        // Two parameters may have claimed one member.
        if (constructor.Parameters.Any(parameter =>
            !parameter.IsOptional && !members.Exists(member => SymbolEqualityComparer.Default.Equals(member.Parameter, parameter))))
        {
            return NoConstructor(type);
        }

        return MissingRequired(type, constructor, members) is { } missing
            ? Refused($"'{missing.Display()}' is required, but left out of what is copied; include it, or remove 'required'")
            : null;
    }

    private static ISymbol? MissingRequired(INamedTypeSymbol type, IMethodSymbol constructor, List<DataTypeMember> members)
    {
        if (constructor.HasAttribute(KnownNames.SetsRequiredMembers))
        {
            return null;
        }

        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol symbol in current.GetMembers())
            {
                if (DataMembers.IsRequiredByCompiler(symbol) && !members.Exists(member => member.Symbol.Name == symbol.Name))
                {
                    return symbol;
                }
            }
        }

        return null;
    }

    private static DataTypeShape NoConstructor(INamedTypeSymbol type) =>
        type.InstanceConstructors.Any(static constructor => constructor.HasAttribute(AnnotationNames.SerializationConstructor))
            ? BadKeys("the constructor marked [SerializationConstructor] has a parameter that is not a member; "
                + "name parameters after members")
            : Refused($"'{type.Display()}' has no constructor whose parameters are its members; add one, or one without parameters");

    private static DataTypeShape Refused(string reason) => new(PayloadProblem.CannotCross(reason), null, []);

    private static DataTypeShape BadKeys(string reason) => new(new PayloadProblem(PayloadProblemKind.Keys, reason), null, []);

    private static bool HasState(INamedTypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>().Any(static field => !field.IsStatic);
}
