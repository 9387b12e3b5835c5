using Microsoft.CodeAnalysis.Text;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <summary>Writes the proxy of a shared class.</summary>
internal sealed partial class ProxyEmitter
{
    private const string BaseClass = "global::ProxyGen.Client.SharedProxy";
    private const string Marker = "global::ProxyGen.ISharedProxy";
    private const string BeginCall = "BeginCall";

    private readonly SourceWriter _writer;
    private readonly ContractModel _contract;

    private ProxyEmitter(SourceWriter writer, ContractModel contract)
    {
        _writer = writer;
        _contract = contract;
    }

    public static SourceText Emit(ContractModel contract, string rootNamespace)
    {
        SourceWriter writer = SourceFile.Begin(contract.Names.ProxyNamespace, contract.Suppressions, Announcement(contract));
        if (contract.Base is not null)
        {
            // As the class may hide members of its base, so may an asynchronous form hide what the base's proxy has under its name.
            writer.Write("#pragma warning disable CS0108\n");
        }

        new ProxyEmitter(writer, contract).WriteClass();
        return SourceFile.End(writer, rootNamespace);
    }

    // Proxies of an assembly's own classes are found by their names; those of others' classes could be anywhere.
    private static string? Announcement(ContractModel contract) =>
        contract.IsForeign && contract.Declaration.Accessibility == "public"
            ? $"[assembly: global::ProxyGen.SharedProxy(typeof({contract.Names.SharedTypeOperand}), "
                + $"Proxy = typeof({contract.Names.ProxyTypeOperand}))]"
            : null;

    private void WriteClass()
    {
        NamesModel names = _contract.Names;
        Documentation.Write(
            _writer, _contract.Declaration, $"Stands for a shared <c>{_contract.Declaration.Display}</c> that lives in a manager.");
        string type = names.ProxyName + _contract.TypeParameters;
        string modifiers = _contract.IsSealed ? "sealed partial" : "partial";
        string bases = $"{_contract.Base?.ProxyType ?? BaseClass}, {Marker}<{names.SharedType}>";
        _writer.Write($"""
            {SourceFile.GeneratedCode}
            [global::ProxyGen.SharedProxy(typeof({names.SharedTypeOperand}), Dispatcher = typeof({names.DispatcherTypeOperand}))]
            {_contract.Declaration.Accessibility} {modifiers} class {type} : {bases}
            """);
        if (_contract.UpdateView is { } view)
        {
            _writer.Write($"    , global::ProxyGen.IUpdatable<{view}>");
        }

        foreach (string implemented in _contract.Interfaces)
        {
            _writer.Write($"    , {implemented}");
        }

        ContractText.WriteConstraints(_writer, _contract);
        using (_writer.Block())
        {
            _writer.Write($$"""
                /// <summary>Used by generated code.</summary>
                /// <param name="reference">What the proxy stands for.</param>
                {{SourceFile.Hidden}}
                public {{names.ProxyName}}(global::ProxyGen.Client.ProxyReference reference)
                    : base(reference)
                {
                }
                """);
            foreach (PropertyModel property in _contract.Properties)
            {
                WriteProperty(property);
            }

            foreach (EventModel subject in _contract.Events)
            {
                WriteEvent(subject);
            }

            foreach (MethodModel method in _contract.Methods)
            {
                WriteMethod(method);
            }
        }
    }

    private string Begin(MemberModel member) => Begin(SourceFile.Literal(member.Id));

    private string Begin(MethodModel method) => method.Generic is { } generic
        ? Begin($"{_contract.Names.DispatcherType}.IdOf{generic.Key}{generic.List}()")
        : Begin(method.Member);

    private string Begin(string id) => _contract.HidesBeginCall ? $"{BaseClass}.BeginCallOf(this, {id})" : $"{BeginCall}({id})";

    // The one member of the base class that generated code needs may be hidden by the class's own.
    private static string New(MethodModel method) =>
        method.Name == BeginCall && method.Parameters is [{ Type.Wire: WireKind.UInt64 }] ? "new " : "";

    private static string New(PropertyModel property) => property.Name == BeginCall ? "new " : "";
}
