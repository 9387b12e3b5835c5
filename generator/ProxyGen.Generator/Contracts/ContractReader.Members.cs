using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <content>Methods, properties, indexers and fields.</content>
internal sealed partial class ContractReader
{
    private MethodModel ReadMethod(IMethodSymbol method)
    {
        PayloadType? result = ReadResult(method);
        ReturnKind kind = KindOf(method);
        int parameters = method.Parameters.Count(static parameter => ContractMembers.RoleOf(parameter) != ParameterRole.IncomingCall);
        bool takesToken = method.Parameters.Any(static parameter => ContractMembers.RoleOf(parameter) == ParameterRole.CancellationToken);
        string? asyncName = kind == ReturnKind.Direct ? _asyncNames.OfMethod(method) : null;
        string? blockingName = kind != ReturnKind.Direct && method.HasAttribute(KnownNames.BlockingForm)
            ? AsyncNames.BlockingName(method)
            : null;
        MemberModel member = Member(
            ContractSignatures.OfMethod(method, _payloads, _check.Hiding.Contains(method)), result?.Canonical ?? "", PayloadTypes(method));
        return new MethodModel
        {
            Name = CSharpNames.Escape(method.Name),
            Member = member,
            Stream = StreamOf(method, member),
            Declaration = DeclarationReader.Read(method, OfMembers, _payloads),
            Parameters = ParameterReader.Read(method.Parameters, _payloads, PayloadPlace.Signature),
            Result = result?.ToModel(),
            ReturnKind = kind,
            ResultAttributes = CarriedAttributes.AboutNullOfResult(method),
            Waiting = Interleaving.KindOf(method),
            IsRead = ReadingMembers.IsMarked(method),
            HasSameForm = !ContractMembers.IsToString(method) && !_handWritten.Declares(method.Name, parameters),
            Interface = null,
            IsEnumeration = false,
            Generic = GenericMethods.Read(method, _payloads),
            AsyncName = _handWritten.Without(asyncName, takesToken ? parameters : parameters + 1),
            BlockingName = _handWritten.Without(blockingName, parameters),
        };
    }

    private static ReturnKind KindOf(IMethodSymbol method) =>
        Streams.ResultOf(method) is null ? Awaitables.KindOf(method) : ReturnKind.Stream;

    private PayloadType? ReadResult(IMethodSymbol method)
    {
        BindingScope scope = _payloads.ScopeOf(method.OriginalDefinition);
        return Streams.ResultOf(method) is { } stream ? _payloads.ReadStream(stream, scope)
            : Awaitables.ResultOf(method) is { } type ? _payloads.Read(type, scope, PayloadPlace.Signature)
            : null;
    }

    private LiveModel? StreamOf(IMethodSymbol method, MemberModel member)
    {
        if (Streams.ResultOf(method) is not { } stream)
        {
            return null;
        }

        BindingScope scope = _payloads.ScopeOf(method.OriginalDefinition);
        PayloadType proxy = _payloads.ReadStream(stream, scope);
        PayloadType item = _payloads.Read(stream.TypeArguments[0], scope, PayloadPlace.Signature);
        return new LiveModel
        {
            FieldName = $"s_stream{member.Id:x16}",
            CollectionType = proxy.ManagerSide,
            ContractName = proxy.Canonical,
            ObjectType = proxy.ManagerSide,
            DispatcherType = LiveCollection.Stream.DispatcherType([item.ManagerBare]),
            Proxy = proxy.ToModel(),
            ItemType = item.ProxySide,
            IsOpen = proxy.IsOpen,
            SetterName = null,
        };
    }

    private PropertyModel ReadProperty(ISymbol member)
    {
        ITypeSymbol type = ContractMembers.TypeOf(member)!;
        BindingScope scope = _payloads.ScopeOf(member.OriginalDefinition);
        PayloadType read = _payloads.Read(type, scope, PayloadPlace.Signature);
        LiveModel? live = ContractMembers.IsLive(member, _payloads.Compilation) && _payloads.ReadLive(type, scope) is { } found
            ? Live(member, found.Kind, found.Proxy, read, type)
            : null;
        IPropertySymbol? property = member as IPropertySymbol;
        int parameters = property?.Parameters.Length ?? 0;
        bool hasGetter = property is null || ContractMembers.GetterOf(property) is not null;
        bool hasSetter = property is null ? !((IFieldSymbol)member).IsReadOnly : ContractMembers.SetterOf(property) is not null;
        return new PropertyModel
        {
            Name = CSharpNames.Escape(member.Name),
            IsIndexer = property is { IsIndexer: true },
            Declaration = DeclarationReader.Read(member, OfMembers, _payloads),
            Parameters = property is null
                ? EquatableArray<ParameterModel>.Empty
                : ParameterReader.Read(property.Parameters, _payloads, PayloadPlace.Signature),
            Type = read.ToModel(),
            NullAttributes = CarriedAttributes.AboutNullOf(member),
            Getter = hasGetter
                ? Accessor("get", member, live?.Proxy.Canonical ?? read.Canonical, parameters + 1) with
                {
                    IsRead = ReadingMembers.IsMarked(member) || ReadingMembers.IsPlain(member, _payloads.CancellationToken),
                }
                : null,
            Setter = hasSetter ? Accessor("set", member, read.Canonical, parameters + 2) : null,
            Live = live,
            Holding = HoldingOf(member, type, read, live is not null),
            Interface = null,
            HasSameForm = !_handWritten.Declares(member.Name, parameters),
        };
    }

    private AccessorModel Accessor(string kind, ISymbol member, string type, int parameters)
    {
        string signature = ContractSignatures.OfAccessor(kind, member, _payloads, _check.Hiding.Contains(member));
        string? asyncName = _handWritten.Without(_asyncNames.OfAccessor(kind, member), parameters);
        return new AccessorModel(Member(signature, type, PayloadTypes(member)), asyncName);
    }

    private LiveModel Live(ISymbol member, LiveCollection kind, PayloadType proxy, PayloadType collection, ITypeSymbol type)
    {
        BindingScope scope = _payloads.ScopeOf(member.OriginalDefinition);
        ImmutableArray<ITypeSymbol> arguments = ((INamedTypeSymbol)type).TypeArguments;
        string setterName = "Set" + member.Name;
        return new LiveModel
        {
            FieldName = "s_live" + member.Name,
            CollectionType = collection.ManagerBare,
            ContractName = proxy.Canonical,
            ObjectType = proxy.ManagerBare,
            DispatcherType = kind.DispatcherType(
                [.. arguments.Select(argument => _payloads.Read(argument, scope, PayloadPlace.Signature).ManagerBare)]),
            Proxy = proxy.ToModel(),
            SetterName = _asyncNames.IsTaken(setterName) ? null : setterName,
        };
    }

    private InstanceHolding HoldingOf(ISymbol member, ITypeSymbol type, PayloadType read, bool isLive)
    {
        if (isLive)
        {
            ITypeSymbol[] arguments = [.. ((INamedTypeSymbol)type).TypeArguments];
            BindingScope scope = _payloads.ScopeOf(member.OriginalDefinition);
            PayloadType element = _payloads.Read(arguments[arguments.Length - 1], scope, PayloadPlace.Signature);
            return !element.IsSharedInstance ? InstanceHolding.None
                : arguments.Length == 1 ? InstanceHolding.Items
                : InstanceHolding.Values;
        }

        // A type parameter may stand for a shared class.
        return (read.IsSharedInstance || type is ITypeParameterSymbol { IsUnmanagedType: false }) && ContractMembers.IsStored(member)
            ? InstanceHolding.Single
            : InstanceHolding.None;
    }
}
