using Microsoft.CodeAnalysis.Text;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <summary>Writes the dispatcher of a shared class: member id to call on the real object.</summary>
internal sealed partial class DispatcherEmitter
{
    private const string ContractMember = "global::ProxyGen.Protocol.ContractMember";
    private const string IncomingCall = "global::ProxyGen.Manager.IncomingCall";
    private const string LiveContract = "global::ProxyGen.Manager.LiveContract";
    private const string BaseClass = "global::ProxyGen.Manager.Dispatcher";

    private readonly SourceWriter _writer;
    private readonly ContractModel _contract;

    private DispatcherEmitter(SourceWriter writer, ContractModel contract)
    {
        _writer = writer;
        _contract = contract;
    }

    public static SourceText Emit(ContractModel contract, string rootNamespace)
    {
        SourceWriter writer = SourceFile.Begin(contract.Names.Namespace, contract.Suppressions);
        new DispatcherEmitter(writer, contract).WriteClass();
        return SourceFile.End(writer, rootNamespace);
    }

    private void WriteClass()
    {
        NamesModel names = _contract.Names;
        _writer.Write($"/// <summary>Calls the members of <c>{_contract.Declaration.Display}</c> in its manager.</summary>");
        Documentation.WriteObsolete(_writer, _contract.Declaration);
        string type = names.DispatcherName + _contract.TypeParameters;
        _writer.Write($"""
            {SourceFile.GeneratedCode}
            {SourceFile.Hidden}
            {_contract.Declaration.Accessibility} sealed partial class {type} : {BaseClass}<{names.SharedType}>
            """);
        ContractText.WriteConstraints(_writer, _contract);
        using (_writer.Block())
        {
            WriteDescription(names);
            WriteCreate();
            WriteDispatch();
            WriteGenericMethods();
            WriteHolds();
        }
    }

    private void WriteDescription(NamesModel names)
    {
        string members = $"private static readonly {ContractMember}[] s_members =";
        (string head, string end) = _contract.Base is { } inherited
            ? ($"{members} Inherit({inherited.DispatcherType}.Instance.Members, new {ContractMember}[]", "});")
            : (members, "};");
        using (_writer.Block(head, end))
        {
            foreach (MemberModel member in Members())
            {
                _writer.Write($"""new({SourceFile.Literal(member.Id)}, "{member.Text}", {SourceFile.Literal(member.Fingerprint)}),""");
            }
        }

        foreach (LiveModel stream in _contract.Methods.Select(static method => method.Stream).OfType<LiveModel>().Where(static stream => !stream.IsOpen))
        {
            string type = $"{LiveContract}<{stream.ObjectType}>";
            _writer.Write($"""

                private static readonly {type} {stream.FieldName} =
                    {type}.Create("{stream.ContractName}", {stream.DispatcherType}.Instance, static stream => stream);
                """);
        }

        foreach (LiveModel live in _contract.Properties.Select(static property => property.Live).OfType<LiveModel>())
        {
            string type = $"{LiveContract}<{live.CollectionType}>";
            string wrap = $"static items => new {live.ObjectType}(items)";
            _writer.Write($"""

                private static readonly {type} {live.FieldName} =
                    {type}.Create("{live.ContractName}", {live.DispatcherType}.Instance, {wrap});
                """);
        }

        _writer.Write($$"""

            /// <summary>The one instance.</summary>
            public static {{names.DispatcherName}}{{_contract.TypeParameters}} Instance { get; } = new();

            /// <inheritdoc/>
            public override ulong Fingerprint => {{Fingerprint()}};

            /// <inheritdoc/>
            public override global::System.ReadOnlySpan<{{ContractMember}}> Members => s_members;
            """);
        if (_contract.IsFree)
        {
            _writer.Write("""

                /// <inheritdoc/>
                public override bool IsFree => true;
                """);
        }

        if (_contract.StateProblem is { } problem)
        {
            _writer.Write($"""

                /// <inheritdoc/>
                public override string StateProblem => {Text.Quote(problem)};
                """);
        }

        if (_contract.Base is { } sharedBase)
        {
            _writer.Write($"""

                /// <inheritdoc/>
                public override {BaseClass} Base => {sharedBase.DispatcherType}.Instance;
                """);
        }
    }

    // The base class may be compiled elsewhere, and change without this one.
    private string Fingerprint() => _contract.Base is { } inherited
        ? $"unchecked(({inherited.DispatcherType}.Instance.Fingerprint * 0x100000001B3UL) ^ {SourceFile.Literal(_contract.Fingerprint)})"
        : SourceFile.Literal(_contract.Fingerprint);

    private IEnumerable<MemberModel> Members() =>
    [
        .. _contract.Constructors.Select(static constructor => constructor.Member),
        .. _contract.Properties.SelectMany(static property => property.Members),
        .. _contract.Events.SelectMany(static subject => new[] { subject.Add, subject.Remove }),
        .. _contract.Methods.Select(static method => method.Member),
    ];

    private void WriteCreate()
    {
        _writer.Write("\n/// <inheritdoc/>");
        using (_writer.Block($"public override void Create({IncomingCall} call)"))
        using (_writer.Block("switch (call.Member)"))
        {
            foreach (ConstructorModel constructor in _contract.Constructors)
            {
                WriteConstructor(constructor);
            }

            WriteUnknownMember();
        }
    }

    private void WriteDispatch()
    {
        _writer.Write("\n/// <inheritdoc/>");
        using (_writer.Block($"public override void Dispatch({_contract.Names.SharedType} target, {IncomingCall} call)"))
        using (_writer.Block("switch (call.Member)"))
        {
            foreach (PropertyModel property in _contract.Properties)
            {
                WriteGetter(property);
                WriteSetter(property);
            }

            foreach (EventModel subject in _contract.Events)
            {
                WriteEvent(subject);
            }

            foreach (MethodModel method in _contract.Methods.Where(static method => method.Generic is null))
            {
                WriteMethod(method);
            }

            WriteOtherMembers();
        }
    }

    private void WriteOtherMembers()
    {
        string next = _contract.Base is { } inherited
            ? $"{inherited.DispatcherType}.Instance.Dispatch(target, call);"
            : "call.FailUnknownMember();";
        if (!HasGenericMethods)
        {
            _writer.Write($"""
                default:
                    {next}
                    return;
                """);
            return;
        }

        _writer.Write($$"""
            default:
                if (!s_genericForms.TryDispatch(target, call))
                {
                    {{next}}
                }

                return;
            """);
    }

    private void WriteHolds()
    {
        PropertyModel[] holders = [.. _contract.Properties.Where(static property => property.Holding != InstanceHolding.None)];
        if (holders.Length == 0 || _contract.IsBuiltIn)
        {
            return;
        }

        _writer.Write("\n/// <inheritdoc/>");
        using (_writer.Block($"protected override bool Holds({_contract.Names.SharedType} target, object instance)"))
        {
            foreach (PropertyModel holder in holders)
            {
                WriteHolder(holder);
            }

            _writer.Write("return false;");
        }
    }

    private void WriteHolder(PropertyModel holder)
    {
        if (holder.Holding == InstanceHolding.Single)
        {
            _writer.Write($$"""
                if (ReferenceEquals(target.{{holder.Name}}, instance))
                {
                    return true;
                }

                """);
            return;
        }

        string collection = "held" + holder.Name.TrimStart('@');
        string items = holder.Holding == InstanceHolding.Values ? collection + ".Values" : collection;
        _writer.Write($$"""
            if (target.{{holder.Name}} is { } {{collection}})
            {
                foreach (var item in {{items}})
                {
                    if (ReferenceEquals(item, instance))
                    {
                        return true;
                    }
                }
            }

            """);
    }

    private void WriteUnknownMember() => _writer.Write("""
        default:
            call.FailUnknownMember();
            return;
        """);
}
