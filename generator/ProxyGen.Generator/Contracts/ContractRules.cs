using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.Generator.Contracts;

/// <summary>Each rule about shared classes, once: the reader leaves out what breaks one, the analyzer reports it.</summary>
internal static partial class ContractRules
{
    public static ContractCheck Check(INamedTypeSymbol type, PayloadReader payloads)
    {
        ForeignClass? foreign = type.HasSharedMark() ? null : ForeignClasses.Of(payloads.Compilation).Find(type);
        payloads.IsPublic = foreign?.IsPublic ?? type.IsPublicToAll();
        ImmutableArray<ContractProblem>.Builder problems = ImmutableArray.CreateBuilder<ContractProblem>();
        problems.AddRange(CheckClass(type, payloads.Compilation));
        if (problems.Any(static problem => problem.IsError))
        {
            return new ContractCheck([], [], problems.ToImmutable()) { IsRefused = true };
        }

        var signatures = new Dictionary<string, ISymbol>(StringComparer.Ordinal);
        List<(string Name, ContractProblem Problem)> demanded = [];
        ImmutableArray<ISymbol>.Builder members = ImmutableArray.CreateBuilder<ISymbol>();
        foreach (ISymbol member in ContractMembers.Of(type).Where(member => foreign?.Declaration?.Exposes(member) != false))
        {
            ImmutableArray<ContractProblem> found = [.. CheckMember(member, payloads)];
            if (found.IsEmpty)
            {
                found = [.. CheckSignatures(member, signatures, payloads)];
            }

            if (found.IsEmpty)
            {
                members.Add(member);
            }

            if (foreign is null)
            {
                problems.AddRange(Reportable(found, member, type));
            }
            else if (foreign.Declaration?.NameDemanding(member) is { } name && !found.IsEmpty)
            {
                demanded.Add((name, found[0]));
            }
        }

        problems.AddRange(Demanded(demanded, members, foreign, payloads));
        ImmutableArray<IMethodSymbol>.Builder constructors = ImmutableArray.CreateBuilder<IMethodSymbol>();
        foreach (IMethodSymbol constructor in ContractMembers.ConstructorsOf(type))
        {
            ImmutableArray<ContractProblem> found = [.. CheckConstructor(constructor, payloads)];
            if (found.IsEmpty)
            {
                found = [.. CheckSignatures(constructor, signatures, payloads)];
            }

            if (found.IsEmpty)
            {
                constructors.Add(constructor);
            }

            problems.AddRange(foreign is null ? found : []);
        }

        if (foreign is null && ContractMembers.ConstructorsOf(type).IsEmpty)
        {
            problems.Add(new ContractProblem(
                ContractDescriptors.NoUsableConstructor,
                SourceLocations.OfName(type),
                type.Display(),
                "none is public; make one public, or suppress this if only other shared objects create it"));
        }

        return new ContractCheck(members.ToImmutable(), constructors.ToImmutable(), problems.ToImmutable()) { IsRefused = false };
    }

    // What a class inherits from another is reported at the class; nobody can change what comes from a library.
    private static IEnumerable<ContractProblem> Reportable(ImmutableArray<ContractProblem> found, ISymbol member, INamedTypeSymbol type)
    {
        if (SymbolEqualityComparer.Default.Equals(member.ContainingType, type))
        {
            return found;
        }

        return member.ContainingType.Locations.Any(static location => location.IsInSource)
            ? found.Select(problem => problem with { Location = SourceLocations.OfName(type) })
            : [];
    }

    // Nobody can mark members of a foreign class: those that cannot be forwarded are left out, unless a name that was asked for
    // would have none.
    private static IEnumerable<ContractProblem> Demanded(
        List<(string Name, ContractProblem Problem)> found,
        IEnumerable<ISymbol> accepted,
        ForeignClass? foreign,
        PayloadReader payloads) =>
        found.Where(demand => !accepted.Any(member => ForeignDeclaration.IsNamed(demand.Name, member)))
            .GroupBy(static demand => demand.Name)
            .Select(demands => demands.First().Problem with
            {
                Location = foreign!.Declaration!.LocationOfName(demands.Key, payloads.CancellationToken),
            });

    private static IEnumerable<ContractProblem> CheckSignatures(ISymbol member, Dictionary<string, ISymbol> known, PayloadReader payloads)
    {
        foreach (string signature in ContractSignatures.Of(member, payloads))
        {
            if (known.TryGetValue(signature, out ISymbol? other))
            {
                yield return new ContractProblem(
                    ContractDescriptors.SameSignature, SourceLocations.OfName(member), member.Display(), other.Display(), signature);
                yield break;
            }

            known.Add(signature, member);
        }
    }
}
