using Microsoft.CodeAnalysis.Text;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <summary>
/// Writes what proxies can do besides what their class can: snapshots, and updates where the runtime's own do not fit. Whoever has the proxy
/// of a base class gets the methods of the base class, which are less specific than those of a derived one.
/// </summary>
internal sealed class ProxyExtensionsEmitter
{
    private const string Snapshot = "global::ProxyGen.Manager.ObjectSnapshot";
    private const string Update = "global::ProxyGen.Manager.Lambdas.ObjectUpdate";
    private const string Lambda = "[global::ProxyGen.SharedLambda]";
    private const string ValueTask = "global::System.Threading.Tasks.ValueTask";
    private const string Task = "global::System.Threading.Tasks.Task";
    private const int MostArguments = 3;

    private readonly SourceWriter _writer;
    private readonly ContractModel _contract;
    private bool _isFirst = true;

    private ProxyExtensionsEmitter(SourceWriter writer, ContractModel contract)
    {
        _writer = writer;
        _contract = contract;
    }

    /// <summary>Whether there is anything to write.</summary>
    public static bool IsNeeded(ContractModel contract) => !contract.IsBuiltIn && (contract.State is not null || NeedsUpdates(contract));

    public static SourceText Emit(ContractModel contract, string rootNamespace)
    {
        SourceWriter writer = SourceFile.Begin(contract.Names.Namespace, contract.Suppressions);
        new ProxyExtensionsEmitter(writer, contract).WriteClass();
        return SourceFile.End(writer, rootNamespace);
    }

    // The proxy of a derived class can be updated as each of its classes: the runtime's generic methods cannot tell which is meant.
    private static bool NeedsUpdates(ContractModel contract) => contract is { Base: not null, UpdateView: not null };

    private void WriteClass()
    {
        _writer.Write($"""
            /// <summary>What proxies of <c>{_contract.Declaration.Display}</c> can do besides what the class can.</summary>
            {SourceFile.GeneratedCode}
            """);
        using (_writer.Block($"{_contract.Declaration.Accessibility} static class {_contract.Names.ProxyExtensionsName}"))
        {
            if (_contract.State is not null)
            {
                WriteSnapshots();
            }

            if (NeedsUpdates(_contract))
            {
                WriteUpdates();
            }
        }
    }

    private void WriteSnapshots()
    {
        NamesModel names = _contract.Names;
        const string summary = "A detached copy of the object: no constructor is run, changes to it do not reach the object. "
            + "Shared objects inside it are copied with it.";
        Begin(summary);
        WriteSignature($"{names.SharedType} Snapshot{_contract.TypeParameters}(this {names.ProxyType} proxy)");
        _writer.Write($"    => {Snapshot}.Take<{names.SharedType}>(proxy);");
        Begin(summary);
        WriteSignature(
            $"{ValueTask}<{names.SharedType}> SnapshotAsync{_contract.TypeParameters}"
                + $"(this {names.ProxyType} proxy, {ParameterText.CancellationToken} cancellationToken = default)");
        _writer.Write($"    => {Snapshot}.TakeAsync<{names.SharedType}>(proxy, cancellationToken);");
    }

    private void WriteUpdates()
    {
        for (int count = 0; count <= MostArguments; count++)
        {
            WriteUpdate(count, hasResult: false, isAsync: false);
            WriteUpdate(count, hasResult: true, isAsync: false);
            WriteUpdate(count, hasResult: false, isAsync: true);
            WriteUpdate(count, hasResult: true, isAsync: true);
            WriteUpdate(count, hasResult: false, isAsync: true, awaits: true);
            WriteUpdate(count, hasResult: true, isAsync: true, awaits: true);
        }
    }

    private void WriteUpdate(int count, bool hasResult, bool isAsync, bool awaits = false)
    {
        NamesModel names = _contract.Names;
        string[] types = [.. Enumerable.Range(1, count).Select(number => TypeParameter("TArgument" + number))];
        string result = TypeParameter("TResult");
        IEnumerable<string> own = hasResult ? types.Append(result) : types;
        string[] given = awaits ? [hasResult ? $"{Task}<{result}>" : Task] : hasResult ? [result] : [];
        string lambda = $"global::System.{(given.Length > 0 ? "Func" : "Action")}<{string.Join(", ", types.Prepend(names.SharedType).Concat(given))}>";
        IEnumerable<string> parameters =
        [
            $"this {names.ProxyType} proxy",
            $"{Lambda} {lambda} lambda",
            .. types.Select(static (type, index) => $"{type} argument{index + 1}"),
            .. isAsync ? new[] { $"{ParameterText.CancellationToken} cancellationToken = default" } : [],
        ];
        string returned = hasResult ? isAsync ? $"{ValueTask}<{result}>" : result : isAsync ? ValueTask : "void";
        Begin($"Runs {(awaits ? "an asynchronous" : "a")} lambda in the manager, on the object itself and as one atomic call. "
            + "What it has changed before it throws stays changed.");
        WriteSignature($"{returned} Update{(isAsync ? "Async" : "")}{TypeParameters(own)}({string.Join(", ", parameters)})");
        using (_writer.Block())
        {
            _writer.Write($"var call = {Update}.Begin(proxy, lambda, {count});");
            for (int number = 1; number <= count; number++)
            {
                _writer.Write($"{Update}.Write(call, argument{number});");
            }

            string run = $"{Update}.Run{(isAsync ? "Async" : "")}{(hasResult ? $"<{result}>" : "")}";
            _writer.Write($"{(returned == "void" ? "" : "return ")}{run}(call, {(isAsync ? "cancellationToken, " : "")}proxy);");
        }
    }

    private string TypeParameter(string name)
    {
        string[] taken = _contract.TypeParameters.Split('<', '>', ',', ' ');
        while (taken.Contains(name))
        {
            name += "_";
        }

        return name;
    }

    private string TypeParameters(IEnumerable<string> more)
    {
        string own = _contract.TypeParameters.Length == 0 ? "" : _contract.TypeParameters.Substring(1, _contract.TypeParameters.Length - 2);
        string all = string.Join(", ", more.Prepend(own).Where(static name => name.Length > 0));
        return all.Length == 0 ? "" : $"<{all}>";
    }

    private void Begin(string summary)
    {
        if (!_isFirst)
        {
            _writer.WriteLine();
        }

        _isFirst = false;
        _writer.Write($"/// <summary>{summary}</summary>");
        Documentation.WriteObsolete(_writer, _contract.Declaration);
    }

    private void WriteSignature(string signature)
    {
        _writer.Write($"{_contract.Declaration.Accessibility} static {signature}");
        ContractText.WriteConstraints(_writer, _contract);
    }
}
