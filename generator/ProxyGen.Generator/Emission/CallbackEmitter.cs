using Microsoft.CodeAnalysis.Text;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <summary>Writes both ends of a type of delegate: what calls the client's delegate, and what has it called.</summary>
internal sealed class CallbackEmitter
{
    private const string RemoteCallback = "global::ProxyGen.Manager.RemoteCallback";

    private readonly SourceWriter _writer;
    private readonly CallbackModel _callback;

    private CallbackEmitter(SourceWriter writer, CallbackModel callback)
    {
        _writer = writer;
        _callback = callback;
    }

    // Nobody waits for an event.
    private bool CanBeEvent => _callback is { Result: null, ReturnKind: ReturnKind.Direct };

    public static SourceText Emit(CallbackModel callback, string assemblyName, string rootNamespace)
    {
        SourceWriter writer = SourceFile.Begin(RegistryNames.Namespace(assemblyName), callback.Suppressions);

        // One formatter serves all annotations of a type.
        writer.Write("#nullable disable warnings\n");
        new CallbackEmitter(writer, callback).WriteClass();
        return SourceFile.End(writer, rootNamespace);
    }

    private void WriteClass()
    {
        string type = _callback.Type;
        _writer.Write(SourceFile.GeneratedCode);
        string head = $"internal sealed class {_callback.FormatterName} : global::ProxyGen.Manager.CallbackFormatter<{type}>";
        using (_writer.Block(head))
        {
            _writer.Write($"protected override {type} Connect({RemoteCallback} callback) => new Remote(callback).Invoke;\n");
            if (CanBeEvent)
            {
                _writer.Write($"protected override {type} Subscribe({RemoteCallback} callback) => new Remote(callback).Notify;\n");
            }

            WriteRun();
            _writer.WriteLine();
            using (_writer.Block($"private sealed class Remote({RemoteCallback} callback)"))
            {
                WriteRemote("Invoke", "Begin");
                if (CanBeEvent)
                {
                    _writer.WriteLine();
                    WriteRemote("Notify", "BeginNotice");
                }
            }
        }
    }

    private void WriteRun()
    {
        using (_writer.Block($"protected override void Run({_callback.Type} handler, global::ProxyGen.Client.LocalCallback call)"))
        {
            LocalNames names = new(["handler", "call"]);
            if (_callback.Parameters.Any(static parameter => parameter.Role != CallbackRole.CancellationToken))
            {
                _writer.Write($"var {names.Choose("reader")} = call.Reader();");
            }

            List<string> arguments = [];
            foreach (CallbackParameterModel parameter in _callback.Parameters)
            {
                arguments.Add(parameter.Role == CallbackRole.CancellationToken ? "call.CancellationToken" : ReadArgument(parameter, names));
            }

            WriteInvocation($"handler({string.Join(", ", arguments)})", names);
        }
    }

    private string ReadArgument(CallbackParameterModel parameter, LocalNames names)
    {
        string local = names.Choose(parameter.Name);
        string value = PayloadText.Read(parameter.Type, parameter.Type.ManagerSide, "reader", "call.Context");
        _writer.Write(parameter.Role == CallbackRole.Sender
            ? $"var {local} = {value} ? call.Sender : null;"
            : $"var {local} = {value};");
        return local;
    }

    private void WriteInvocation(string invocation, LocalNames names)
    {
        if (_callback.ReturnKind != ReturnKind.Direct)
        {
            _writer.Write($"call.CompleteWhen({invocation});");
            return;
        }

        if (_callback.Result is not { } result)
        {
            _writer.Write($$"""
                if (call.Enter())
                {
                    {{invocation}};
                }

                call.Complete();
                """);
            return;
        }

        string local = names.Choose("result");
        string writer = names.Choose("writer");
        _writer.Write($"""
            var {local} = {invocation};
            var {writer} = call.Result();
            {PayloadText.Write(result.Wire, result.ManagerSide, local, writer, "call.Context")}
            {writer}.Flush();
            call.Complete();
            """);
        if (PayloadText.KeepAlive(result, local) is { } keepAlive)
        {
            _writer.Write(keepAlive);
        }
    }

    private void WriteRemote(string name, string begin)
    {
        LocalNames names = new(["callback"]);
        Dictionary<CallbackParameterModel, string> locals = _callback.Parameters
            .ToDictionary(static parameter => parameter, parameter => names.Choose(parameter.Name));
        string parameters = string.Join(", ", _callback.Parameters.Select(parameter => $"{TypeOf(parameter)} {locals[parameter]}"));
        bool isAsync = _callback.ReturnKind != ReturnKind.Direct;
        string returnType = isAsync
            ? "async " + AsyncSignature.ReturnType(_callback.ReturnKind, _callback.Result)
            : _callback.Result?.ManagerSide ?? "void";
        using (_writer.Block($"public {returnType} {name}({parameters})"))
        {
            new CallBody
            {
                Begin = $"callback.{begin}()",
                Arguments =
                [
                    .. _callback.Parameters
                        .Where(static parameter => parameter.Role != CallbackRole.CancellationToken)
                        .Select(parameter => (
                            parameter.Type,
                            parameter.Role == CallbackRole.Sender ? $"callback.IsSender({locals[parameter]})" : locals[parameter])),
                ],
                Result = _callback.Result,
                Token = _callback.Parameters
                    .Where(static parameter => parameter.Role == CallbackRole.CancellationToken)
                    .Select(parameter => locals[parameter])
                    .FirstOrDefault(),
                Form = isAsync ? CallForm.Awaiting : CallForm.Blocking,
                Names = names,
            }.Write(_writer);
        }
    }

    private static string TypeOf(CallbackParameterModel parameter) =>
        parameter.Role == CallbackRole.CancellationToken ? ParameterText.CancellationToken : parameter.Type.ManagerSide;
}
