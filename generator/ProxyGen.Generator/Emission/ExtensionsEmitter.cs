using Microsoft.CodeAnalysis.Text;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <summary>Writes the manager's extension methods that create objects of a shared class.</summary>
internal sealed class ExtensionsEmitter
{
    private readonly SourceWriter _writer;
    private readonly ContractModel _contract;

    private ExtensionsEmitter(SourceWriter writer, ContractModel contract)
    {
        _writer = writer;
        _contract = contract;
    }

    public static SourceText Emit(ContractModel contract, string rootNamespace)
    {
        SourceWriter writer = SourceFile.Begin(contract.Names.ProxyNamespace, contract.Suppressions);
        new ExtensionsEmitter(writer, contract).WriteClass();
        return SourceFile.End(writer, rootNamespace);
    }

    private void WriteClass()
    {
        _writer.Write($"/// <summary>Creates shared objects of class <c>{_contract.Declaration.Display}</c>.</summary>");
        Documentation.WriteObsolete(_writer, _contract.Declaration);
        _writer.Write(SourceFile.GeneratedCode);
        using (_writer.Block($"{_contract.Declaration.Accessibility} static class {_contract.Names.ExtensionsName}"))
        {
            bool isFirst = true;
            foreach (ConstructorModel constructor in _contract.Constructors)
            {
                foreach (CreationForm form in CreationForm.All)
                {
                    WriteCreation(constructor, form, isAsync: false, ref isFirst);
                    WriteCreation(constructor, form, isAsync: true, ref isFirst);
                }
            }
        }
    }

    private void WriteCreation(ConstructorModel constructor, CreationForm form, bool isAsync, ref bool isFirst)
    {
        if (!isFirst)
        {
            _writer.WriteLine();
        }

        isFirst = false;
        LocalNames names = LocalNames.Beside(constructor.Parameters);
        string manager = Own("manager", "sharedManager", constructor, names);
        string? name = form.IsNamed ? Own("name", "objectName", constructor, names) : null;
        string? token = ParameterText.TokenOf(constructor.Parameters);
        if (isAsync)
        {
            token ??= names.Choose("cancellationToken");
        }

        List<string> parameters = [$"this global::ProxyGen.SharedManager {manager}"];
        if (name is not null)
        {
            parameters.Add($"string {name}");
        }

        parameters.AddRange(
            isAsync ? ParameterText.WithToken(constructor.Parameters, token!) : ParameterText.Declared(constructor.Parameters));
        TypeModel result = Result();
        string method = form.Prefix + _contract.Names.CreateName + (isAsync ? "Async" : "");
        string summary = form.Summary.Replace("{0}", $"<c>{_contract.Declaration.Display}</c>");
        _writer.Write($"/// <summary>{summary}</summary>");
        Documentation.WriteObsolete(_writer, constructor.Declaration);
        string returnType = isAsync ? AsyncSignature.ReturnType(ReturnKind.ValueTask, result) : result.ProxySide;
        string list = string.Join(", ", parameters);
        _writer.Write($"{constructor.Declaration.Accessibility} static {returnType} {method}{_contract.TypeParameters}({list})");
        ContractText.WriteConstraints(_writer, _contract);
        using (_writer.Block())
        {
            string arguments = SourceFile.Literal(constructor.Member.Id) + (name is null ? "" : ", " + name);
            new CallBody
            {
                Begin = $"{manager}.{form.Begin}<{result.ProxySide}>({arguments})",
                Arguments = ParameterText.Arguments(constructor.Parameters),
                Result = result,
                Token = token,
                Form = isAsync ? CallForm.Handing : CallForm.Blocking,
                Names = names,
            }.Write(_writer);
        }
    }

    private static string Own(string name, string otherwise, ConstructorModel constructor, LocalNames names) =>
        names.Choose(constructor.Parameters.Any(parameter => parameter.Name == name) ? otherwise : name);

    private TypeModel Result() => new()
    {
        ProxySide = _contract.Names.ProxyType,
        ManagerSide = _contract.Names.SharedType,
        Canonical = "",
        Wire = WireKind.Formatter,
        Proxies = ProxyHolding.Always,
        IsNullable = false,
    };
}
