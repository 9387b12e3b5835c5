using Microsoft.CodeAnalysis.Text;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <summary>Writes the handles of the worker methods of a class.</summary>
internal sealed class WorkersEmitter
{
    private const string ValueTask = "global::System.Threading.Tasks.ValueTask";

    private readonly SourceWriter _writer;
    private readonly WorkerClassModel _class;

    private WorkersEmitter(SourceWriter writer, WorkerClassModel type)
    {
        _writer = writer;
        _class = type;
    }

    public static SourceText Emit(WorkerClassModel type, string rootNamespace)
    {
        SourceWriter writer = SourceFile.Begin(type.Namespace, type.Suppressions);
        new WorkersEmitter(writer, type).WriteClass();
        return SourceFile.End(writer, rootNamespace);
    }

    private void WriteClass()
    {
        _writer.Write($"/// <summary>The worker methods of <c>{_class.Declaration.Display}</c>, for processes to run.</summary>");
        Documentation.WriteObsolete(_writer, _class.Declaration);
        _writer.Write(SourceFile.GeneratedCode);
        using (_writer.Block($"{_class.Declaration.Accessibility} static class {_class.Name}"))
        {
            bool isFirst = true;
            foreach (WorkerMethodModel method in _class.Methods)
            {
                if (!isFirst)
                {
                    _writer.WriteLine();
                }

                isFirst = false;
                WriteMethod(method);
            }
        }
    }

    private void WriteMethod(WorkerMethodModel method)
    {
        Documentation.Write(_writer, method.Declaration, $"Runs <c>{method.Declaration.Display}</c>.");
        List<string> types = [.. ParameterText.Payload(method.Parameters).Select(static parameter => parameter.Type!.ProxySide)];
        if (method.Result is { } result)
        {
            types.Add(result.ProxySide);
        }

        string handle = method.Result is null ? "WorkerMethod" : "WorkerFunction";
        string arguments = types.Count == 0 ? "" : $"<{string.Join(", ", types)}>";
        _writer.Write($"""
            {method.Declaration.Accessibility} static global::ProxyGen.{handle}{arguments} {method.Name} {"{ get; }"} =
                new("{method.WireName}", {Body(method)}, typeof({_class.Name}).Assembly);
            """);
    }

    private string Body(WorkerMethodModel method)
    {
        LocalNames names = LocalNames.Beside(method.Parameters);
        string token = ParameterText.TokenOf(method.Parameters) ?? names.Choose("cancellationToken");
        IEnumerable<string> parameters = ParameterText.Payload(method.Parameters).Select(static parameter => parameter.Name).Append(token);
        IEnumerable<string> arguments = method.Parameters.Select(static parameter => parameter.Name);
        string invocation = $"{_class.DeclaringType}.{method.Name}({string.Join(", ", arguments)})";
        string result = method.Result is { } type ? $"<{type.ProxySide}>" : "";
        string body = (method.ReturnKind, method.Result) switch
        {
            (ReturnKind.ValueTask, _) => invocation,
            (ReturnKind.Direct, null) => $"{{ {invocation}; return default; }}",
            _ => $"new {ValueTask}{result}({invocation})",
        };
        return $"static ({string.Join(", ", parameters)}) => {body}";
    }
}
