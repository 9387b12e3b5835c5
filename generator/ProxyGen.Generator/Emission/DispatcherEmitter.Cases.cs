using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <content>One case for each member.</content>
internal sealed partial class DispatcherEmitter
{
    private const string Enter = """
        if (!call.Enter())
        {
            return;
        }

        """;

    private const string EnterAsync = """
        if (!call.EnterAsync())
        {
            return;
        }

        """;

    private SourceWriter.BlockScope Case(MemberModel member)
    {
        _writer.Write($"case {SourceFile.Literal(member.Id)}: // {member.Signature}");
        return _writer.Block();
    }

    private void WriteConstructor(ConstructorModel constructor)
    {
        using (Case(constructor.Member))
        {
            LocalNames names = new(["call"]);
            string arguments = string.Join(", ", WriteArguments(constructor.Parameters, names, out _));
            _writer.Write($"""
                {Enter}
                call.CompleteCreated(new {_contract.Names.SharedType}({arguments}));
                return;
                """);
        }
    }

    private void WriteMethod(MethodModel method)
    {
        using (Case(method.Member))
        {
            LocalNames names = new(["target", "call"]);
            string arguments = string.Join(", ", WriteArguments(method.Parameters, names, out _));
            string invocation = $"target.{method.Name}({arguments})";
            if (method.ReturnKind != ReturnKind.Direct)
            {
                _writer.Write($"""
                    {EnterAsync}
                    call.{(method.IsInterleaved ? "CompleteInterleaved" : "CompleteWhen")}({invocation});
                    return;
                    """);
                return;
            }

            _writer.Write(Enter);
            if (method.Result is { } result)
            {
                WriteResult(result, invocation, names);
            }
            else
            {
                _writer.Write(invocation + ";");
            }

            WriteCompletion();
        }
    }

    private void WriteGetter(PropertyModel property)
    {
        if (property.Getter is not { } getter)
        {
            return;
        }

        using (Case(getter.Member))
        {
            LocalNames names = new(["target", "call"]);
            string access = Access(property, WriteArguments(property.Parameters, names, out _));
            _writer.Write(Enter);
            if (property.Live is { } live)
            {
                WriteLiveResult(live, access);
            }
            else
            {
                WriteResult(property.Type, access, names);
            }

            WriteCompletion();
        }
    }

    private void WriteSetter(PropertyModel property)
    {
        if (property.Setter is not { } setter)
        {
            return;
        }

        using (Case(setter.Member))
        {
            LocalNames names = new(["target", "call"]);
            List<string> indexes = WriteArguments(property.Parameters, names, out string? reader);
            if (reader is null)
            {
                reader = names.Choose("reader");
                _writer.Write($"var {reader} = call.Reader();");
            }

            string value = names.Choose("value");
            _writer.Write($"""
                var {value} = {PayloadText.Read(property.Type, property.Type.ManagerSide, reader, "call.Context")};
                {Enter}
                {Access(property, indexes)} = {value}{(property.IsNullOnlyRead ? "!" : "")};
                """);
            WriteCompletion();
        }
    }

    private static string Access(PropertyModel property, List<string> indexes) =>
        property.IsIndexer ? $"target[{string.Join(", ", indexes)}]" : $"target.{property.Name}";

    private void WriteResult(TypeModel type, string value, LocalNames names)
    {
        string result = names.Choose("result");
        string writer = names.Choose("writer");
        _writer.Write($"""
            var {result} = {value};
            var {writer} = call.Result();
            {PayloadText.Write(type.Wire, type.ManagerSide, result, writer, "call.Context")}
            {writer}.Flush();
            """);
    }

    private void WriteLiveResult(LiveModel live, string value) => _writer.Write($"""
        var result = {value};
        var writer = call.Result();
        call.WriteLive(ref writer, result, {live.FieldName});
        writer.Flush();
        """);

    private void WriteCompletion() => _writer.Write("""
        call.Complete();
        return;
        """);

    /// <summary>Reads the payload into locals and returns the argument expressions in the order of the parameters.</summary>
    private List<string> WriteArguments(EquatableArray<ParameterModel> parameters, LocalNames names, out string? reader)
    {
        reader = null;
        if (ParameterText.Payload(parameters).Any())
        {
            reader = names.Choose("reader");
            _writer.Write($"var {reader} = call.Reader();");
        }

        List<string> arguments = [];
        foreach (ParameterModel parameter in parameters)
        {
            switch (parameter.Role)
            {
                case ParameterRole.CancellationToken:
                    arguments.Add("call.CancellationToken");
                    break;
                case ParameterRole.IncomingCall:
                    arguments.Add("call");
                    break;
                default:
                    string local = names.Choose(parameter.Name);
                    TypeModel type = parameter.Type!;
                    _writer.Write($"var {local} = {PayloadText.Read(type, type.ManagerSide, reader!, "call.Context")};");
                    arguments.Add(parameter.RefusesNull ? local + "!" : local);
                    break;
            }
        }

        return arguments;
    }
}
