using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <content>Members of interfaces that are called through the interface.</content>
internal sealed partial class ContractReader
{
    private (MethodModel[] Methods, PropertyModel[] Properties, EventModel[] Events) ReadInterfaces()
    {
        List<MethodModel> methods = [];
        List<PropertyModel> properties = [];
        List<EventModel> events = [];
        foreach (ForwardedInterface implemented in _check.Interfaces)
        {
            InterfaceNames parts = InterfaceNames.Of(implemented.Type, _payloads, _type);
            foreach (ISymbol member in implemented.Explicit)
            {
                switch (member)
                {
                    case IMethodSymbol when SharedInterfaces.IsEnumerable(implemented.Type):
                        methods.Add(ReadEnumeration((IMethodSymbol)member, implemented.Type, parts));
                        break;
                    case IMethodSymbol method:
                        methods.Add(ReadExplicitMethod(method, parts));
                        break;
                    case IPropertySymbol property:
                        properties.Add(ReadExplicitProperty(property, parts));
                        break;
                    case IEventSymbol subject:
                        events.Add(ReadEvent(subject, parts));
                        break;
                }
            }
        }

        return ([.. methods], [.. properties], [.. events]);
    }

    private MethodModel ReadExplicitMethod(IMethodSymbol method, InterfaceNames parts)
    {
        PayloadType? result = ReadResult(method);
        MemberModel member = Member(
            parts.Canonical + "::" + ContractSignatures.OfMethod(method, _payloads, isHiding: false),
            result?.Canonical ?? "",
            PayloadTypes(method));
        return new MethodModel
        {
            Name = CSharpNames.Escape(method.Name),
            Member = member,
            Stream = StreamOf(method, member),
            Declaration = DeclarationReader.Read(method, OfMembers, _payloads),
            Parameters = ParameterReader.Read(method.Parameters, _payloads, PayloadPlace.Signature),
            Result = result?.ToModel(),
            ReturnKind = KindOf(method),
            ResultAttributes = CarriedAttributes.AboutNullOfResult(method),
            Waiting = Interleaving.KindOf(_type.FindImplementationForInterfaceMember(method) as IMethodSymbol ?? method),
            IsRead = false,
            HasSameForm = true,
            Interface = parts.ToModel(),
            IsEnumeration = false,
            AsyncName = null,
            BlockingName = null,
        };
    }

    private MethodModel ReadEnumeration(IMethodSymbol method, INamedTypeSymbol enumerable, InterfaceNames parts)
    {
        PayloadType items = _payloads.Read(enumerable, _payloads.ScopeOf(_type.OriginalDefinition), PayloadPlace.Signature);
        return new MethodModel
        {
            Name = method.Name,
            Member = Member(parts.Canonical + "::" + method.Name + "()", items.Canonical, [items]),
            Declaration = DeclarationReader.Read(method, OfMembers, _payloads),
            Parameters = EquatableArray<ParameterModel>.Empty,
            Result = items.ToModel(),
            ReturnKind = ReturnKind.Direct,
            ResultAttributes = null,
            Waiting = WaitKind.Inside,
            IsRead = false,
            HasSameForm = true,
            Interface = parts.ToModel(),
            IsEnumeration = true,
            AsyncName = null,
            BlockingName = null,
        };
    }

    private PropertyModel ReadExplicitProperty(IPropertySymbol property, InterfaceNames parts)
    {
        PayloadType type = _payloads.Read(property.Type, _payloads.ScopeOf(property.OriginalDefinition), PayloadPlace.Signature);
        AccessorModel? Accessor(string kind, bool exists) => exists
            ? new AccessorModel(
                Member(
                    parts.Canonical + "::" + ContractSignatures.OfAccessor(kind, property, _payloads, isHiding: false),
                    type.Canonical,
                    PayloadTypes(property)),
                AsyncName: null)
            : null;
        return new PropertyModel
        {
            Name = CSharpNames.Escape(property.Name),
            IsIndexer = property.IsIndexer,
            Declaration = DeclarationReader.Read(property, OfMembers, _payloads),
            Parameters = ParameterReader.Read(property.Parameters, _payloads, PayloadPlace.Signature),
            Type = type.ToModel(),
            NullAttributes = CarriedAttributes.AboutNullOf(property),
            Getter = Accessor("get", property.GetMethod is not null),
            Setter = Accessor("set", property.SetMethod is not null),
            Live = null,
            Holding = InstanceHolding.None,
            Interface = parts.ToModel(),
            HasSameForm = true,
        };
    }
}
