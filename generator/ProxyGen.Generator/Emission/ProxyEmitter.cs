using Microsoft.CodeAnalysis.Text;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <summary>Writes the proxy of a shared class.</summary>
internal sealed partial class ProxyEmitter
{
    private const string BaseTypes = "global::ProxyGen.Client.SharedProxy, global::ProxyGen.ISharedProxy";
    private const string BeginCall = "BeginCall";

    private readonly SourceWriter _writer;
    private readonly ContractModel _contract;
    private readonly string _beginCall;

    private ProxyEmitter(SourceWriter writer, ContractModel contract)
    {
        _writer = writer;
        _contract = contract;
        bool isHidden = contract.Methods.Any(static method => method.Name == BeginCall)
            || contract.Properties.Any(static property => property.Name == BeginCall)
            || contract.Events.Any(static subject => subject.Name == BeginCall);
        _beginCall = isHidden ? "base." + BeginCall : BeginCall;
    }

    public static SourceText Emit(ContractModel contract, string rootNamespace)
    {
        SourceWriter writer = SourceFile.Begin(contract.Names.ProxyNamespace, contract.Suppressions, Announcement(contract));
        new ProxyEmitter(writer, contract).WriteClass();
        return SourceFile.End(writer, rootNamespace);
    }

    // Proxies of an assembly's own classes are found by their names; those of others' classes could be anywhere.
    private static string? Announcement(ContractModel contract) =>
        contract.IsForeign && contract.Declaration.Accessibility == "public"
            ? $"[assembly: global::ProxyGen.SharedProxy(typeof({contract.Names.SharedTypeOperand}), Proxy = typeof({contract.Names.ProxyTypeOperand}))]"
            : null;

    private void WriteClass()
    {
        NamesModel names = _contract.Names;
        Documentation.Write(
            _writer, _contract.Declaration, $"Stands for a shared <c>{_contract.Declaration.Display}</c> that lives in a manager.");
        string type = names.ProxyName + _contract.TypeParameters;
        _writer.Write($"""
            {SourceFile.GeneratedCode}
            [global::ProxyGen.SharedProxy(typeof({names.SharedTypeOperand}), Dispatcher = typeof({names.DispatcherTypeOperand}))]
            {_contract.Declaration.Accessibility} sealed partial class {type} : {BaseTypes}<{names.SharedType}>
            """);
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

    private string Begin(MemberModel member) => $"{_beginCall}({SourceFile.Literal(member.Id)})";

    // The one member of the base class that generated code needs may be hidden by the class's own.
    private static string New(MethodModel method) =>
        method.Name == BeginCall && method.Parameters is [{ Type.Wire: WireKind.UInt64 }] ? "new " : "";

    private static string New(PropertyModel property) => property.Name == BeginCall ? "new " : "";
}
