using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>Which members of a plain class, struct or record are copied, and how an instance is put together again.</summary>
internal sealed class DataTypeShape
{
    private DataTypeShape(PayloadProblem? problem, ImmutableArray<DataTypeMember> members)
    {
        Problem = problem;
        Members = members;
    }

    public PayloadProblem? Problem { get; }

    public ImmutableArray<DataTypeMember> Members { get; }

    public static DataTypeShape Of(INamedTypeSymbol type)
    {
        ImmutableArray<DataTypeMember> candidates = Candidates(type);
        if (BestConstructor(type, candidates) is not { } constructor)
        {
            return Refused(
                $"'{type.Display()}' has no public constructor whose parameters are its public members; "
                + "add one, or one without parameters");
        }

        ImmutableArray<DataTypeMember>.Builder members = ImmutableArray.CreateBuilder<DataTypeMember>();
        foreach (DataTypeMember candidate in candidates)
        {
            int index = IndexOf(constructor, candidate);
            if (index >= 0 || candidate.CanBeSet)
            {
                members.Add(candidate with { ConstructorIndex = index });
            }
            else if (IsStored(candidate.Symbol))
            {
                return Refused(
                    $"'{candidate.Symbol.Display()}' could not be restored: it has no public setter and no constructor parameter; "
                    + "add 'init', or mark it [SharedIgnore]");
            }
        }

        return members.Count == 0 && HasState(type)
            ? Refused(
                $"'{type.Display()}' has no public members that could be copied; "
                + "make its data public, or share it by reference with [Shared]")
            : new DataTypeShape(null, members.ToImmutable());
    }

    private static DataTypeShape Refused(string reason) => new(PayloadProblem.CannotCross(reason), []);

    private static ImmutableArray<DataTypeMember> Candidates(INamedTypeSymbol type)
    {
        List<INamedTypeSymbol> chain = [];
        for (INamedTypeSymbol? current = type; current?.BaseType is not null; current = current.BaseType)
        {
            chain.Insert(0, current);
        }

        List<DataTypeMember> members = [];
        foreach (ISymbol member in chain.SelectMany(static part => part.GetMembers()))
        {
            if (Candidate(member) is not { } candidate)
            {
                continue;
            }

            // An override or a hiding member takes the place of the inherited one.
            int inherited = members.FindIndex(known => known.Symbol.Name == member.Name);
            if (inherited >= 0)
            {
                members[inherited] = candidate;
            }
            else
            {
                members.Add(candidate);
            }
        }

        return [.. members];
    }

    private static DataTypeMember? Candidate(ISymbol member)
    {
        if (member.IsStatic || member.DeclaredAccessibility != Accessibility.Public || member.HasAttribute(KnownNames.SharedIgnore))
        {
            return null;
        }

        return member switch
        {
            IPropertySymbol { IsIndexer: false, GetMethod.DeclaredAccessibility: Accessibility.Public } property =>
                new DataTypeMember(property, property.Type, property.SetMethod is { DeclaredAccessibility: Accessibility.Public }, -1),
            IFieldSymbol { IsConst: false, IsImplicitlyDeclared: false } field =>
                new DataTypeMember(field, field.Type, !field.IsReadOnly, -1),
            _ => null,
        };
    }

    // The one that restores most members that cannot be set otherwise; among equals the shortest.
    private static IMethodSymbol? BestConstructor(INamedTypeSymbol type, ImmutableArray<DataTypeMember> members) =>
        type.InstanceConstructors
            .Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public
                && constructor.Parameters.All(
                    parameter => parameter.RefKind == RefKind.None && members.Any(member => Matches(parameter, member))))
            .OrderByDescending(constructor => members.Count(member => !member.CanBeSet && IndexOf(constructor, member) >= 0))
            .ThenBy(static constructor => constructor.Parameters.Length)
            .FirstOrDefault();

    private static int IndexOf(IMethodSymbol constructor, DataTypeMember member)
    {
        for (int index = 0; index < constructor.Parameters.Length; index++)
        {
            if (Matches(constructor.Parameters[index], member))
            {
                return index;
            }
        }

        return -1;
    }

    private static bool Matches(IParameterSymbol parameter, DataTypeMember member) =>
        parameter.Name.Equals(member.Symbol.Name, StringComparison.OrdinalIgnoreCase)
        && (SymbolEqualityComparer.Default.Equals(parameter.Type, member.Type) || AreSameUnbound(parameter.Type, member.Type));

    private static bool AreSameUnbound(ITypeSymbol left, ITypeSymbol right) =>
        left.TypeKind == TypeKind.Error && right.TypeKind == TypeKind.Error && left.Name == right.Name;

    private static bool IsStored(ISymbol member) => member switch
    {
        IFieldSymbol => true,
        IPropertySymbol property => property.ContainingType.GetMembers().OfType<IFieldSymbol>()
            .Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property)),
        _ => false,
    };

    private static bool HasState(INamedTypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>().Any(static field => !field.IsStatic);
}
