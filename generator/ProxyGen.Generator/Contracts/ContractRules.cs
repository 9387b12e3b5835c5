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

        SharedBase? sharedBase = SharedBase.Of(type, payloads);
        ImmutableDictionary<string, ISymbol>.Builder signatures =
            (sharedBase?.Check.Signatures ?? ImmutableDictionary<string, ISymbol>.Empty).ToBuilder();
        ImmutableHashSet<ISymbol>.Builder hiding = ImmutableHashSet.CreateBuilder<ISymbol>(SymbolEqualityComparer.Default);
        List<(string Name, ContractProblem Problem)> demanded = [];
        ImmutableArray<ISymbol>.Builder members = ImmutableArray.CreateBuilder<ISymbol>();
        foreach (ISymbol member in ContractMembers.Of(type, sharedBase?.Type).Where(member => foreign?.Declaration?.Exposes(member) != false))
        {
            if (sharedBase?.Forwards(member) == true)
            {
                continue;
            }

            bool isHiding = sharedBase?.IsHiddenBy(member) == true;
            ImmutableArray<ContractProblem> found = [.. CheckMember(member, payloads)];
            if (found.IsEmpty)
            {
                found = [.. CheckSignatures(member, isHiding, signatures, payloads)];
            }

            if (isHiding)
            {
                hiding.Add(member);
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
        ImmutableArray<ContractProblem>.Builder hints = ImmutableArray.CreateBuilder<ContractProblem>();
        hints.AddRange(CheckLeftovers(type));
        hints.AddRange(CheckInterleaving(type, sharedBase, payloads.CancellationToken));
        hints.AddRange(CheckIterators(members, type, payloads.CancellationToken));
        // Through an interface a member could be called that the declaration of a foreign class leaves out.
        ImmutableArray<ForwardedInterface> interfaces = foreign?.Declaration is { HasSelection: true }
            ? []
            : InterfaceRules.Check(type, sharedBase, members.Concat(sharedBase?.Check.AllMembers ?? []), payloads, hints);
        problems.AddRange(foreign is null ? hints : []);
        ImmutableDictionary<string, ISymbol> memberSignatures = signatures.ToImmutable();
        ImmutableArray<IMethodSymbol>.Builder constructors = ImmutableArray.CreateBuilder<IMethodSymbol>();
        foreach (IMethodSymbol constructor in ContractMembers.ConstructorsOf(type))
        {
            ImmutableArray<ContractProblem> found = [.. CheckConstructor(constructor, payloads)];
            if (found.IsEmpty)
            {
                found = [.. CheckSignatures(constructor, isHiding: false, signatures, payloads)];
            }

            if (found.IsEmpty)
            {
                constructors.Add(constructor);
            }

            problems.AddRange(foreign is null ? found : []);
        }

        if (foreign is null && !type.IsAbstract && ContractMembers.ConstructorsOf(type).IsEmpty)
        {
            problems.Add(new ContractProblem(
                ContractDescriptors.NoUsableConstructor,
                SourceLocations.OfName(type),
                type.Display(),
                "none is public; make one public, or suppress this if only other shared objects create it"));
        }

        return new ContractCheck(members.ToImmutable(), constructors.ToImmutable(), problems.ToImmutable())
        {
            IsRefused = false,
            Base = sharedBase,
            Hiding = hiding.ToImmutable(),
            Signatures = memberSignatures,
            Interfaces = interfaces,
        };
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

    private static IEnumerable<ContractProblem> CheckSignatures(
        ISymbol member, bool isHiding, ImmutableDictionary<string, ISymbol>.Builder known, PayloadReader payloads)
    {
        foreach (string signature in ContractSignatures.Of(member, payloads, isHiding))
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
