using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <content>Types of the base library, and references to shared objects.</content>
internal sealed partial class PayloadReader
{
    /// <summary>Reads a collection as a live one; null if it cannot be live.</summary>
    public (LiveCollection Kind, PayloadType Proxy, PayloadType Collection)? ReadLive(ITypeSymbol type, BindingScope scope)
    {
        if (type is not INamedTypeSymbol named || LiveCollection.Find(named.OriginalDefinition.MetadataNameInFull()) is not { } kind)
        {
            return null;
        }

        PayloadType collection = Read(named, scope, PayloadPlace.Signature);
        (ImmutableArray<PayloadType> arguments, PayloadProblem? problem) = ReadAll(named.TypeArguments, scope, PayloadPlace.Signature);
        if ((collection.Problem ?? problem) is { } refused)
        {
            return (kind, PayloadType.Refused(refused), PayloadType.Refused(refused));
        }

        return (kind, ReadLiveProxy(kind, named, arguments, collection, scope), collection);
    }

    /// <summary>What stands for an enumeration of a stream that a method returns.</summary>
    public PayloadType ReadStream(INamedTypeSymbol type, BindingScope scope)
    {
        PayloadType item = Read(type.TypeArguments[0], scope, PayloadPlace.Signature);
        if (item.Problem is { } problem)
        {
            return PayloadType.Refused(problem.Inside($"'{type.TypeArguments[0].Display()}' in it"));
        }

        return ReadLiveProxy(
            LiveCollection.Stream, (INamedTypeSymbol)type.WithNullableAnnotation(NullableAnnotation.NotAnnotated), [item], item, scope);
    }

    /// <summary>
    /// The same for a form of a generic class or method, closed elsewhere than where it is declared: its code looks for what it needs of the
    /// stream at run time.
    /// </summary>
    public void RequireStream(INamedTypeSymbol type, BindingScope scope)
    {
        PayloadType proxy = ReadStream(type, scope);
        PayloadType item = Read(type.TypeArguments[0], scope, PayloadPlace.Signature);
        if (proxy.Problem is null && !proxy.IsOpen && item.ProxyBare != item.ManagerBare)
        {
            string dispatcher = LiveCollection.Stream.DispatcherType([item.ManagerBare]);
            _required.AddContract(new RegistrationModel(proxy.ProxyBare, proxy.ManagerBare, proxy.Canonical, dispatcher, HoldsInstances: true));
        }
    }

    private PayloadType ReadLiveProxy(
        LiveCollection kind, INamedTypeSymbol named, ImmutableArray<PayloadType> arguments, PayloadType collection, BindingScope scope)
    {
        PayloadType proxy = new()
        {
            ProxySide = kind.ProxyType([.. arguments.Select(static argument => argument.ProxySide)]),
            ManagerSide = kind.ObjectType([.. arguments.Select(static argument => argument.ManagerSide)]),
            ProxyBare = kind.ProxyType([.. arguments.Select(static argument => argument.ProxyBare)]),
            ManagerBare = kind.ObjectType([.. arguments.Select(static argument => argument.ManagerBare)]),
            Canonical = kind.ContractName([.. arguments.Select(static argument => argument.Canonical)]),
            Proxies = ProxyHolding.Always,
            IsOpen = collection.IsOpen,
            DataTypes = collection.DataTypes,
        };
        if (!proxy.IsOpen)
        {
            // The dispatcher of the owner knows the form over instances; the registry needs the one that proxies can stand for.
            string[] bare = [.. arguments.Select(static argument => argument.ProxyBare)];
            AddClosedContract(
                new RegistrationModel(proxy.ProxyBare, kind.ObjectType(bare), proxy.Canonical, kind.DispatcherType(bare)),
                compilation.GetTypeByMetadataName(kind.ObjectMetadataName(named.Arity))?.WithAllTypeArguments(named.TypeArguments),
                scope);
        }

        return named.NullableAnnotation == NullableAnnotation.Annotated ? proxy.Annotated() : proxy;
    }

    private PayloadType ReadLibraryType(INamedTypeSymbol type, LibraryFormatter formatter, BindingScope scope, PayloadPlace place)
    {
        (ImmutableArray<PayloadType> arguments, PayloadProblem? problem) = ReadAll(type.TypeArguments, scope, place);
        if (problem is not null)
        {
            return PayloadType.Refused(problem);
        }

        INamedTypeSymbol definition = type.OriginalDefinition;
        PayloadType read = Close(
            arguments,
            names => CSharpNames.Type(definition, names),
            names => CanonicalNames.Type(definition, names));
        _required.AddFormatter(read, formatter.Name, formatter.TakesTypeItself ? [read] : formatter.IsClosed ? [] : arguments);
        return type.IsTupleType ? WithTupleSyntax(read, type, scope, place) : read;
    }

    // Registrations name the tuple's real type; signatures keep the names of its elements.
    private PayloadType WithTupleSyntax(PayloadType read, INamedTypeSymbol type, BindingScope scope, PayloadPlace place)
    {
        if (type.TupleElements.Length < 2)
        {
            return read;
        }

        List<string> proxySide = [];
        List<string> managerSide = [];
        foreach (IFieldSymbol element in type.TupleElements)
        {
            string name = element.IsExplicitlyNamedTupleElement ? " " + CSharpNames.Escape(element.Name) : "";
            PayloadType part = Read(element.Type, scope, place);
            proxySide.Add(part.ProxySide + name);
            managerSide.Add(part.ManagerSide + name);
        }

        return read with { ProxySide = $"({string.Join(", ", proxySide)})", ManagerSide = $"({string.Join(", ", managerSide)})" };
    }

    private PayloadType ReadReference(INamedTypeSymbol shared, BindingScope scope, bool isProxy, INamedTypeSymbol? proxy = null)
    {
        INamedTypeSymbol definition = shared.OriginalDefinition;
        ForeignClass? foreign = definition.HasSharedMark() ? null
            : proxy is null ? ForeignClasses.Of(compilation).Find(definition)
            : ForeignClass.Behind(proxy, shared);
        if (IsPublic && foreign is { IsPublic: false })
        {
            return InternalProxy(definition);
        }

        if (ContractRules.CheckClass(definition, compilation).Any(static problem => problem.IsError))
        {
            return PayloadType.Refused(PayloadProblem.ReportedElsewhere);
        }

        (ImmutableArray<PayloadType> arguments, PayloadProblem? problem) =
            ReadAll(shared.AllTypeArguments(), scope, PayloadPlace.Signature);
        problem ??= ContractRules.CheckTypeArguments(shared, compilation);
        if (problem is not null)
        {
            return PayloadType.Refused(problem);
        }

        string Proxy(IReadOnlyList<string> names) => SharedClassNames.ProxyType(definition, names, foreign);
        string Raw(IReadOnlyList<string> names) => CSharpNames.Type(definition, names);
        string Canonical(IReadOnlyList<string> names) => SharedClassNames.Canonical(definition, names);
        PayloadType read = Close(arguments, Proxy, Canonical) with { Proxies = ProxyHolding.Always };
        PayloadType instance = Close(arguments, Raw, Canonical);
        if (arguments.Length > 0 && !read.IsOpen)
        {
            string[] names = [.. arguments.Select(argument => isProxy ? argument.ProxyBare : argument.ManagerBare)];
            string contract = SharedClassNames.ContractName(definition, [.. arguments.Select(static argument => argument.Canonical)]);
            bool holdsInstances = arguments.Any(static argument => argument.ProxyBare != argument.ManagerBare) && !isProxy;
            string dispatcher = SharedClassNames.DispatcherType(definition, names, foreign);
            AddClosedContract(new RegistrationModel(read.ProxyBare, Raw(names), contract, dispatcher, holdsInstances), shared, scope);
        }

        return isProxy
            ? read with { ManagerSide = read.ProxySide, ManagerBare = read.ProxyBare }
            : read with { ManagerSide = instance.ManagerSide, ManagerBare = instance.ManagerBare, IsSharedInstance = true };
    }

    private static PayloadType Close(
        ImmutableArray<PayloadType> arguments,
        Func<IReadOnlyList<string>, string> name,
        Func<IReadOnlyList<string>, string> canonical) => new()
        {
            ProxySide = name([.. arguments.Select(static argument => argument.ProxySide)]),
            ManagerSide = name([.. arguments.Select(static argument => argument.ManagerSide)]),
            ProxyBare = name([.. arguments.Select(static argument => argument.ProxyBare)]),
            ManagerBare = name([.. arguments.Select(static argument => argument.ManagerBare)]),
            Canonical = canonical([.. arguments.Select(static argument => argument.Canonical)]),
            Proxies = Strongest(arguments.Select(static argument => argument.Proxies)),
            IsOpen = arguments.Any(static argument => argument.IsOpen),
            DataTypes = [.. arguments.SelectMany(static argument => argument.DataTypes)],
        };

    private static ProxyHolding Strongest(IEnumerable<ProxyHolding> holdings)
    {
        ProxyHolding strongest = ProxyHolding.Never;
        foreach (ProxyHolding holding in holdings)
        {
            if (holding == ProxyHolding.Always)
            {
                return ProxyHolding.Always;
            }

            strongest = holding == ProxyHolding.DependsOnTypeArgument ? holding : strongest;
        }

        return strongest;
    }

    // Whoever closes a contract registers it with the formatters of all its signatures: the assembly of the class cannot know them.
    private void AddClosedContract(RegistrationModel registration, INamedTypeSymbol? closed, BindingScope scope)
    {
        if (!_required.AddContract(registration) || closed is null)
        {
            return;
        }

        // What an unbound name means depends on where it is written; and contracts that lead back to each other are read as one.
        if (_isOfClosedContract || HasUnbound(closed))
        {
            ReadClosedContract(closed, scope);
            return;
        }

        _required.Add(ClosedContracts.Of(compilation).Get(new ClosedContractKey(registration, closed, IsPublic), key =>
        {
            PayloadReader reader = new(compilation, cancellationToken) { IsPublic = key.IsPublic, _isOfClosedContract = true };
            reader.AddClosedContract(key.Registration, key.Closed, scope);
            return reader.Required;
        }));
    }

    private void ReadClosedContract(INamedTypeSymbol closed, BindingScope scope)
    {
        foreach (ISymbol member in ContractMembers.Of(closed).Concat(ContractMembers.ConstructorsOf(closed)))
        {
            BindingScope inner = ScopeOf(member.OriginalDefinition).Within(scope);
            if (ContractMembers.IsLive(member, compilation) && ReadLive(ContractMembers.TypeOf(member)!, inner) is not null)
            {
                continue;
            }

            if (member is IEventSymbol subject)
            {
                ReadEvent(subject, inner);
            }

            if (member is IMethodSymbol method && Streams.ResultOf(method) is { } stream)
            {
                RequireStream(stream, inner);
            }

            foreach (ITypeSymbol type in ContractMembers.PayloadTypesOf(member))
            {
                ReadParameter(type, inner, PayloadPlace.Signature);
            }
        }

        AddClosedInterfaces(closed, scope);
        AddClosedBase(closed, ScopeOf(closed.OriginalDefinition).Within(scope));
    }

    private void AddClosedInterfaces(INamedTypeSymbol closed, BindingScope scope)
    {
        BindingScope inner = ScopeOf(closed.OriginalDefinition).Within(scope);
        foreach (INamedTypeSymbol implemented in closed.AllInterfaces)
        {
            if (SharedInterfaces.IsEnumerable(implemented))
            {
                Read(implemented, inner, PayloadPlace.Signature);
            }
            else if (!SharedInterfaces.IsNeverForwarded(implemented) && SharedInterfaces.IsOfSharedClass(implemented, compilation))
            {
                foreach (ITypeSymbol type in implemented.GetMembers().SelectMany(ContractMembers.PayloadTypesOf))
                {
                    ReadParameter(type, ScopeOf(implemented.OriginalDefinition).Within(inner), PayloadPlace.Signature);
                }
            }
        }
    }

    // Its proxy derives from the base's, closed over the same arguments.
    private void AddClosedBase(INamedTypeSymbol closed, BindingScope scope)
    {
        for (INamedTypeSymbol? current = closed.BaseType; current is not null; current = current.BaseType)
        {
            if (current.HasSharedMark())
            {
                Read(current, scope, PayloadPlace.Signature);
                return;
            }
        }
    }
}
