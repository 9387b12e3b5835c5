using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Diagnostics;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <content>Rules about members.</content>
internal static partial class ContractRules
{
    /// <summary>What keeps a member from being forwarded.</summary>
    public static IEnumerable<ContractProblem> CheckMember(ISymbol member, PayloadReader payloads) => member switch
    {
        IMethodSymbol method => CheckMethod(method, payloads),
        IPropertySymbol property => CheckProperty(property, payloads),
        IFieldSymbol field => CheckValue(field, field.Type, payloads),
        IEventSymbol subject => CheckEvent(subject, payloads),
        _ => [],
    };

    private static IEnumerable<ContractProblem> CheckMethod(IMethodSymbol method, PayloadReader payloads)
    {
        foreach (ITypeParameterSymbol parameter in method.TypeParameters)
        {
            if (GenericMethods.ReasonAgainst(parameter, payloads.Compilation) is { } reason)
            {
                return
                [
                    new ContractProblem(
                        ContractDescriptors.GenericMethod, SourceLocations.OfName(method), method.Display(), parameter.Name, reason),
                ];
            }
        }

        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
        {
            return [ReturnsByReference(method, payloads)];
        }

        IEnumerable<ContractProblem> problems = method.Parameters.SelectMany(
            parameter => CheckParameter(parameter, payloads, PayloadPlace.Signature));
        if (Streams.ResultOf(method) is { } stream)
        {
            PayloadType read = payloads.ReadStream(stream, payloads.ScopeOf(method.OriginalDefinition));
            return problems.Concat(Check(read, method, $"The result of '{method.Display()}'", stream, payloads));
        }

        return Awaitables.ResultOf(method) is { } result
            ? problems.Concat(CheckType(method, $"The result of '{method.Display()}'", result, payloads, PayloadPlace.Signature))
            : problems;
    }

    private static IEnumerable<ContractProblem> CheckConstructor(IMethodSymbol constructor, PayloadReader payloads)
    {
        foreach (ISymbol required in RequiredMembers.Of(constructor))
        {
            string? reason = required.HasAttribute(KnownNames.SharedIgnore) ? "is marked [SharedIgnore]"
                : CheckType(required, "", ContractMembers.TypeOf(required)!, payloads, PayloadPlace.Signature).Any()
                    ? "cannot cross the process boundary"
                    : null;
            if (reason is not null)
            {
                return
                [
                    new ContractProblem(
                        ContractDescriptors.NoUsableConstructor,
                        SourceLocations.OfName(constructor.ContainingType),
                        constructor.ContainingType.Display(),
                        $"the required member '{required.Name}' {reason}; set it in a constructor marked [SetsRequiredMembers]"),
                ];
            }
        }

        return constructor.Parameters.SelectMany(parameter => CheckParameter(parameter, payloads, PayloadPlace.Signature));
    }

    private static IEnumerable<ContractProblem> CheckProperty(IPropertySymbol property, PayloadReader payloads)
    {
        if (property.ReturnsByRef || property.ReturnsByRefReadonly)
        {
            return [ReturnsByReference(property, payloads)];
        }

        return property.Parameters
            .SelectMany(parameter => CheckParameter(parameter, payloads, PayloadPlace.Signature))
            .Concat(CheckValue(property, property.Type, payloads));
    }

    private static IEnumerable<ContractProblem> CheckValue(ISymbol member, ITypeSymbol type, PayloadReader payloads)
    {
        if (!ContractMembers.IsLive(member, payloads.Compilation))
        {
            return CheckType(member, $"'{member.Display()}'", type, payloads, PayloadPlace.Signature);
        }

        if (ReadingMembers.IsFree(member.ContainingType))
        {
            const string freeReason =
                "its class takes no guard, which collections that proxies change need; remove [Shared] to hand out copies";
            return [CannotBeLive(member, type, payloads, freeReason)];
        }

        if (payloads.ReadLive(type, payloads.ScopeOf(member.OriginalDefinition)) is not { } live)
        {
            const string reason = "only List, Dictionary, HashSet, Queue, Stack and shared classes can; declare one of these or remove [Shared]";
            return [CannotBeLive(member, type, payloads, reason)];
        }

        if (live.Proxy.Problem is { } problem)
        {
            return [Describe(problem, member, $"'{member.Display()}'", type, payloads)];
        }

        const string openReason =
            "type parameters in live collections are not supported yet; declare the element type, or remove [Shared] to hand out copies";
        return live.Proxy.IsOpen ? [CannotBeLive(member, type, payloads, openReason)] : [];
    }

    private static ContractProblem CannotBeLive(ISymbol member, ITypeSymbol type, PayloadReader payloads, string reason) =>
        new(
            ContractDescriptors.CannotBeLive,
            SourceLocations.OfType(member, payloads.CancellationToken),
            member.Display(),
            type.Display(),
            reason);

    /// <summary>What keeps a parameter from being forwarded.</summary>
    public static IEnumerable<ContractProblem> CheckParameter(IParameterSymbol parameter, PayloadReader payloads, PayloadPlace place)
    {
        string subject = $"Parameter '{parameter.Name}' of '{parameter.ContainingSymbol.Display()}'";
        if (ReasonAgainstReference(parameter, place) is { } reason)
        {
            return
            [
                new ContractProblem(ContractDescriptors.UnsupportedParameterForm, SourceLocations.OfName(parameter), subject, reason),
            ];
        }

        return ContractMembers.RoleOf(parameter) == ParameterRole.Payload
            ? Check(
                payloads.ReadParameter(parameter.Type, payloads.ScopeOf(parameter.OriginalDefinition), place),
                parameter,
                subject,
                parameter.Type,
                payloads)
            : [];
    }

    private static string? ReasonAgainstReference(IParameterSymbol parameter, PayloadPlace place)
    {
        if (place == PayloadPlace.Data && parameter.RefKind != RefKind.None)
        {
            return "a worker returns once, long after it was started; pass by value and return results";
        }

        return parameter switch
        {
            { RefKind: RefKind.None } => null,
            { RefKind: RefKind.Ref or RefKind.Out } when PayloadReader.IsHandedOver(parameter.Type) =>
                "what is handed over to be called from the manager is not handed back; pass by value",
            { RefKind: RefKind.Ref or RefKind.Out, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } =>
                "nothing is copied back from the creation of an object; pass by value",
            { ContainingSymbol: IMethodSymbol method } when Awaitables.KindOf(method) != ReturnKind.Direct || Streams.ResultOf(method) is not null =>
                "what is awaited cannot take parameters by reference; pass by value, and return a tuple",
            _ => null,
        };
    }

    private static IEnumerable<ContractProblem> CheckEvent(IEventSymbol subject, PayloadReader payloads) =>
        payloads.ReadEvent(subject).Problem is not { } problem ? []
        : problem.Kind == PayloadProblemKind.ReportedElsewhere ? [ContractProblem.ReportedElsewhere]
        :
        [
            new ContractProblem(
                ContractDescriptors.EventNotProxied, SourceLocations.OfName(subject), subject.Display(), subject.Type.Display(), problem.Reason),
        ];

    /// <summary>What keeps a type from being a payload.</summary>
    public static IEnumerable<ContractProblem> CheckType(
        ISymbol declaration, string subject, ITypeSymbol type, PayloadReader payloads, PayloadPlace place) =>
        Check(payloads.Read(type, payloads.ScopeOf(declaration.OriginalDefinition), place), declaration, subject, type, payloads);

    private static IEnumerable<ContractProblem> Check(
        PayloadType read, ISymbol declaration, string subject, ITypeSymbol type, PayloadReader payloads) =>
        read.Problem is { } problem ? [Describe(problem, declaration, subject, type, payloads)] : [];

    private static ContractProblem Describe(
        PayloadProblem problem, ISymbol declaration, string subject, ITypeSymbol type, PayloadReader payloads)
    {
        Location? location = SourceLocations.OfType(declaration, payloads.CancellationToken);
        return problem.Kind switch
        {
            PayloadProblemKind.CannotCross =>
                new ContractProblem(ContractDescriptors.TypeCannotCross, location, subject, type.Display(), problem.Reason)
                {
                    IsProxyMissing = problem.IsProxyMissing,
                    ProxyPlaces = ProxyPlace(problem, location, payloads) is { IsInSource: true } place ? [place] : [],
                },
            PayloadProblemKind.StackOnly => new ContractProblem(
                ContractDescriptors.UnsupportedParameterForm, location, subject, $"'{type.Display()}': {problem.Reason}"),
            PayloadProblemKind.Unreachable =>
                new ContractProblem(ContractDescriptors.UnreachableType, location, subject, type.Display(), problem.Reason),
            PayloadProblemKind.Keys =>
                new ContractProblem(ContractDescriptors.KeysDoNotFit, location, subject, type.Display(), problem.Reason),
            PayloadProblemKind.Formatter =>
                new ContractProblem(ContractDescriptors.FormatterDoesNotFit, location, subject, type.Display(), problem.Reason),
            PayloadProblemKind.Endless =>
                new ContractProblem(ContractDescriptors.EndlessData, location, subject, type.Display(), problem.Reason),
            PayloadProblemKind.Union =>
                new ContractProblem(ContractDescriptors.CasesDoNotFit, location, subject, type.Display(), problem.Reason),
            _ => ContractProblem.ReportedElsewhere,
        };
    }

    private static Location? ProxyPlace(PayloadProblem problem, Location? location, PayloadReader payloads) =>
        !problem.IsProxyMissing ? null
        : problem.Member is { } member ? SourceLocations.OfType(member, payloads.CancellationToken)
        : location;

    private static ContractProblem ReturnsByReference(ISymbol member, PayloadReader payloads) => new(
        ContractDescriptors.UnsupportedParameterForm,
        SourceLocations.OfType(member, payloads.CancellationToken),
        $"The result of '{member.Display()}'",
        "it is returned by reference, into the memory of one process; return the value");
}
