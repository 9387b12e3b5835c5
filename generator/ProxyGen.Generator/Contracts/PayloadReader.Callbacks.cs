using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <content>What a client hands over to be called: delegates, receivers of progress, streams and handlers of events.</content>
internal sealed partial class PayloadReader
{
    /// <summary>Reads the type of a parameter: in signatures of shared classes delegates, progress and streams can be handed over.</summary>
    public PayloadType ReadParameter(ITypeSymbol type, BindingScope scope, PayloadPlace place)
    {
        if (place != PayloadPlace.Signature || type is not INamedTypeSymbol named)
        {
            return Read(type, scope, place);
        }

        if (IsProgress(named))
        {
            return Annotate(ReadProgress(named, scope), type);
        }

        if (Streams.IsStream(named))
        {
            return Annotate(ReadStreamParameter(named, scope), type);
        }

        return named.TypeKind == TypeKind.Delegate ? Annotate(ReadDelegate(named, scope, isEvent: false), type) : Read(type, scope, place);
    }

    /// <summary>Whether a parameter of the type hands over something that the manager calls, and no data.</summary>
    public static bool IsHandedOver(ITypeSymbol type) =>
        type is INamedTypeSymbol named && (IsProgress(named) || Streams.IsStream(named) || named.TypeKind == TypeKind.Delegate);

    /// <summary>Reads the type of an event.</summary>
    public PayloadType ReadEvent(IEventSymbol member) => ReadEvent(member, ScopeOf(member.OriginalDefinition));

    private PayloadType ReadEvent(IEventSymbol member, BindingScope scope) => member.Type is INamedTypeSymbol { TypeKind: TypeKind.Delegate } type
        ? ReadDelegate(type, scope, isEvent: true)
        : PayloadType.Refused(PayloadProblem.ReportedElsewhere);

    private static bool IsProgress(INamedTypeSymbol type) => type.OriginalDefinition.MetadataNameInFull() == "System.IProgress`1";

    private static PayloadType Annotate(PayloadType read, ITypeSymbol type) =>
        type.NullableAnnotation == NullableAnnotation.Annotated && read.Problem is null ? read.Annotated() : read;

    private PayloadType ReadProgress(INamedTypeSymbol type, BindingScope scope)
    {
        (ImmutableArray<PayloadType> arguments, PayloadProblem? problem) = ReadAll(type.TypeArguments, scope, PayloadPlace.Signature);
        if (problem is not null)
        {
            return PayloadType.Refused(problem);
        }

        PayloadType read = Closed(type, arguments);
        _required.AddFormatter(read, "global::ProxyGen.Manager.ProgressFormatter", arguments);
        return read with { Proxies = ProxyHolding.Never };
    }

    private PayloadType ReadStreamParameter(INamedTypeSymbol type, BindingScope scope)
    {
        (ImmutableArray<PayloadType> arguments, PayloadProblem? problem) = ReadAll(type.TypeArguments, scope, PayloadPlace.Signature);
        if (problem is not null)
        {
            return PayloadType.Refused(problem);
        }

        // Its guard could not be entered in the middle of the call that receives it.
        if (arguments[0].ProxyBare != arguments[0].ManagerBare)
        {
            return PayloadType.Refused(
                $"'{type.TypeArguments[0].Display()}' in it: a stream hands over what its process has, which is the proxy; declare the proxy");
        }

        PayloadType read = Closed(type, arguments);
        _required.AddFormatter(read, "global::ProxyGen.Manager.StreamFormatter", arguments);
        return read with { Proxies = ProxyHolding.Never };
    }

    private PayloadType ReadDelegate(INamedTypeSymbol type, BindingScope scope, bool isEvent)
    {
        if (type.DelegateInvokeMethod is not { } invoke || !type.HasName())
        {
            return PayloadType.Refused(PayloadProblem.ReportedElsewhere);
        }

        if (!type.IsReachableInAssembly())
        {
            return Unreachable(type);
        }

        ImmutableArray<PayloadType> arguments = [.. type.AllTypeArguments().Select(argument => ReadDelegateArgument(argument, scope))];
        if (arguments.FirstOrDefault(static argument => argument.Problem is not null) is { Problem: { } problem })
        {
            return PayloadType.Refused(problem);
        }

        List<(IParameterSymbol Symbol, PayloadType Type, CallbackRole Role)> parameters = [];
        foreach (IParameterSymbol parameter in invoke.Parameters)
        {
            CallbackRole role = RoleOf(parameter, isEvent);
            PayloadType read = ReadCallbackParameter(type, parameter, role, scope);
            if (read.Problem is { } refused)
            {
                return PayloadType.Refused(refused.Inside($"its parameter '{parameter.Name}' of type '{parameter.Type.Display()}'"));
            }

            parameters.Add((parameter, read, role));
        }

        if (parameters.Count(static parameter => parameter.Role == CallbackRole.CancellationToken) > 1)
        {
            return PayloadType.Refused("it takes several cancellation tokens; one is forwarded");
        }

        PayloadType? result = null;
        if (Awaitables.ResultOf(invoke) is { } resultType)
        {
            result = ReadCallbackResult(type, invoke, resultType, scope);
            if (result.Problem is { } refused)
            {
                return PayloadType.Refused(refused.Inside($"its result of type '{resultType.Display()}'"));
            }
        }

        if (isEvent && !invoke.ReturnsVoid)
        {
            return PayloadType.Refused("its handlers return something, and nobody waits for them; use a delegate that returns void");
        }

        return AddCallback(type, Closed(type, arguments), invoke, parameters, result);
    }

    // What a delegate is closed over may be more than what can travel, such as the task that its result arrives in.
    private PayloadType ReadDelegateArgument(ITypeSymbol type, BindingScope scope)
    {
        if (type is not INamedTypeSymbol named || (Awaitables.KindOf(named) == ReturnKind.Direct && !type.IsNamed(KnownNames.CancellationToken)))
        {
            PayloadType read = Read(type, scope, PayloadPlace.Signature);
            return read.Problem is { } problem ? PayloadType.Refused(problem.Inside($"'{type.Display()}' in it")) : read;
        }

        (ImmutableArray<PayloadType> arguments, PayloadProblem? refused) = ReadAll(named.TypeArguments, scope, PayloadPlace.Signature);
        return refused is null ? Closed(named, arguments) : PayloadType.Refused(refused);
    }

    private static CallbackRole RoleOf(IParameterSymbol parameter, bool isEvent) =>
        parameter.Type.IsNamed(KnownNames.CancellationToken) ? CallbackRole.CancellationToken
        : isEvent && parameter is { Ordinal: 0, Type.SpecialType: SpecialType.System_Object } ? CallbackRole.Sender
        : CallbackRole.Payload;

    private PayloadType ReadCallbackParameter(INamedTypeSymbol type, IParameterSymbol parameter, CallbackRole role, BindingScope scope)
    {
        if (parameter.RefKind != RefKind.None)
        {
            return PayloadType.Refused("it is passed by reference, into the memory of one process");
        }

        return role switch
        {
            CallbackRole.CancellationToken => PayloadType.Same("global::System.Threading.CancellationToken", KnownNames.CancellationToken),
            CallbackRole.Sender => PayloadType.Same("object", "System.Object") with { Wire = WireKind.Boolean },
            _ => ReadInDelegate(type, parameter.OriginalDefinition.Type, parameter.Type, scope),
        };
    }

    private PayloadType ReadCallbackResult(INamedTypeSymbol type, IMethodSymbol invoke, ITypeSymbol result, BindingScope scope)
    {
        if (invoke.ReturnsByRef || invoke.ReturnsByRefReadonly)
        {
            return PayloadType.Refused("it is returned by reference, into the memory of one process");
        }

        PayloadType read = ReadInDelegate(type, Awaitables.ResultOf(invoke.OriginalDefinition)!, result, scope);

        // Its guard could not be entered in the middle of the call that receives it.
        return read.Problem is null && read.ProxySide != read.ManagerSide
            ? PayloadType.Refused("a handler hands back what its process has, which is the proxy; declare the proxy")
            : read;
    }

    // The delegate itself is the same type on both sides: only its type arguments may differ.
    private PayloadType ReadInDelegate(INamedTypeSymbol type, ITypeSymbol declared, ITypeSymbol closed, BindingScope scope)
    {
        BindingScope inner = ScopeOf(type.OriginalDefinition).Within(scope);
        return declared is not ITypeParameterSymbol && Read(declared, inner, PayloadPlace.Data) is { Problem: not null } refused
            ? refused
            : Read(closed, inner, PayloadPlace.Signature);
    }

    private static PayloadType Closed(INamedTypeSymbol type, ImmutableArray<PayloadType> arguments)
    {
        INamedTypeSymbol definition = type.OriginalDefinition;
        return Close(arguments, names => CSharpNames.Type(definition, names), names => CanonicalNames.Type(definition, names));
    }

    private PayloadType AddCallback(
        INamedTypeSymbol type,
        PayloadType read,
        IMethodSymbol invoke,
        List<(IParameterSymbol Symbol, PayloadType Type, CallbackRole Role)> parameters,
        PayloadType? result)
    {
        IEnumerable<PayloadType> payloads = parameters.Select(static parameter => parameter.Type);
        payloads = result is null ? payloads : payloads.Append(result);
        string list = string.Join(",", parameters.Select(static parameter => parameter.Type.Canonical));
        _shapes[read.Canonical] = new DataShape(
            $"{read.Canonical}({list})->{result?.Canonical}", [.. payloads.SelectMany(static payload => payload.DataTypes)]);
        read = read with { Proxies = ProxyHolding.Never, DataTypes = [read.Canonical, .. read.DataTypes] };
        if (read.IsOpen)
        {
            return read;
        }

        _required.AddCallback(Model(read.ProxyBare, static payload => payload.ProxyBare));
        if (read.ManagerBare != read.ProxyBare)
        {
            _required.AddCallback(Model(read.ManagerBare, static payload => payload.ManagerBare));
        }

        return read;

        CallbackModel Model(string name, Func<PayloadType, string> side)
        {
            string distinguisher = HintNames.Distinguisher(name);
            string flatName = type.OriginalDefinition.MetadataNameInFull().Replace('.', '_').Replace('+', '_').Replace('`', '_');
            return new CallbackModel
            {
                HintName = $"{HintNames.OfType(type.OriginalDefinition)}.{distinguisher}",
                FormatterName = $"{flatName}_{distinguisher}Callback",
                Type = name,
                Parameters = parameters
                    .Select(parameter => new CallbackParameterModel(
                        CSharpNames.Escape(parameter.Symbol.Name), OneSided(parameter.Type, side), parameter.Role))
                    .ToEquatableArray(),
                Result = result is null ? null : OneSided(result, side),
                ReturnKind = Awaitables.KindOf(invoke),
                Suppressions = Suppressions.Of([type]),
            };
        }
    }

    private static TypeModel OneSided(PayloadType type, Func<PayloadType, string> side) => new()
    {
        ProxySide = side(type),
        ManagerSide = side(type),
        Canonical = type.Canonical,
        Wire = type.Wire,
        Proxies = type.Proxies,
        IsNullable = type.IsNullable,
    };
}
