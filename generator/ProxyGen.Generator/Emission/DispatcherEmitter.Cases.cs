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

    private string EnterFor(bool isRead, bool isAsync) => $$"""
        if (!call.Enter{{(_contract.IsFree ? "Free" : isRead ? "Shared" : "")}}{{(isAsync ? "Async" : "")}}())
        {
            return;
        }

        """;

    private const string EnterInterleaved = """
        if (!call.EnterInterleaved())
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
            List<string> values = WriteArguments(constructor.Parameters, names, out _);
            ILookup<bool, string> all = constructor.Parameters
                .Select((parameter, index) => (parameter.Member, Value: values[index]))
                .ToLookup(
                    static one => one.Member is not null,
                    static one => one.Member is null ? one.Value : $"{one.Member} = {one.Value}");
            string arguments = string.Join(", ", all[false]);
            string members = string.Join(", ", all[true]);
            string initializer = members.Length == 0 ? "" : $$""" { {{members}} }""";
            _writer.Write($"""
                {Enter}
                call.CompleteCreated(new {_contract.Names.SharedType}({arguments}){initializer});
                return;
                """);
        }
    }

    private void WriteMethod(MethodModel method)
    {
        using (Case(method.Member))
        {
            WriteCall(method);
        }
    }

    private void WriteCall(MethodModel method)
    {
        LocalNames names = new(["target", "call"]);
        string? token = method.Stream is null ? null : names.Choose("cancellationToken");
        List<(TypeModel Type, string Local)> outputs = [];
        string arguments = string.Join(", ", WriteArguments(method.Parameters, names, out _, outputs, token));
        string invocation = method.IsEnumeration
            ? $"({method.Interface!.ManagerType})target"
            : $"{Target(method.Interface)}.{method.Name}{method.Generic?.List}({arguments})";
        if (method.Stream is { } stream)
        {
            WriteStream(method, stream, $"{token} => {invocation}");
            return;
        }

        if (method.ReturnKind != ReturnKind.Direct)
        {
            // There is no guard to leave while a class that takes none waits.
            bool isInterleaved = method.Waiting == WaitKind.Interleaved && !_contract.IsFree;
            string complete = method.Waiting switch
            {
                WaitKind.Interleaved when isInterleaved => "CompleteInterleaved",
                WaitKind.Outside => "CompleteOutside",
                _ => "CompleteWhen",
            };
            _writer.Write($"""
                {(isInterleaved ? EnterInterleaved : EnterFor(method.IsRead, isAsync: method.Waiting != WaitKind.Outside))}
                call.{complete}({invocation});
                return;
                """);
            return;
        }

        _writer.Write(EnterFor(method.IsRead, isAsync: false));
        if (ParameterText.Outputs(method.Parameters).Any())
        {
            WriteResultWithOutputs(method, invocation, outputs, names);
        }
        else if (method.Result is { } result)
        {
            WriteResult(result, invocation + Forgiven(method.ResultAttributes), names);
        }
        else
        {
            _writer.Write(invocation + ";");
        }

        WriteCompletion();
    }

    // The method is called with the first item; its token lives as long as the enumeration.
    private void WriteStream(MethodModel method, LiveModel stream, string open) => _writer.Write($"""
        {EnterFor(isRead: false, isAsync: false)}
        call.CompleteStream(
            new {stream.ObjectType}(call, {(method.Waiting == WaitKind.Interleaved ? "true" : "false")}, {open}){(stream.IsOpen ? "" : $",\n    {stream.FieldName}")});
        return;
        """);

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
            _writer.Write(EnterFor(getter.IsRead, isAsync: false));
            if (property.Live is { } live)
            {
                WriteLiveResult(live, access);
            }
            else
            {
                WriteResult(property.Type, access + Forgiven(property.NullAttributes), names);
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
                {EnterFor(isRead: false, isAsync: false)}
                {Access(property, indexes)} = {value}{(property.NullAttributes is null ? "" : "!")};
                """);
            WriteCompletion();
        }
    }

    private static string Access(PropertyModel property, List<string> indexes) =>
        property.IsIndexer
            ? $"{Target(property.Interface)}[{string.Join(", ", indexes)}]"
            : $"{Target(property.Interface)}.{property.Name}";

    private static string Target(InterfaceModel? implemented) => implemented is null ? "target" : $"(({implemented.ManagerType})target)";

    // Attributes may say of null what the compiler cannot check here.
    private static string Forgiven(string? attributes) => attributes is null ? "" : "!";

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

    // The values of parameters that were passed by reference stand behind the result; what attributes say of null is not known here.
    private void WriteResultWithOutputs(
        MethodModel method, string invocation, List<(TypeModel Type, string Local)> outputs, LocalNames names)
    {
        string result = names.Choose("result");
        _writer.Write(method.Result is null ? $"{invocation};" : $"var {result} = {invocation};");
        string writer = names.Choose("writer");
        _writer.Write($"var {writer} = call.Result();");
        if (method.Result is { } type)
        {
            _writer.Write(PayloadText.Write(type.Wire, type.ManagerSide, result, writer, "call.Context"));
        }

        foreach ((TypeModel output, string local) in outputs)
        {
            _writer.Write(PayloadText.Write(output.Wire, output.ManagerSide, local + "!", writer, "call.Context"));
        }

        _writer.Write($"{writer}.Flush();");
    }

    private void WriteLiveResult(LiveModel live, string value) => _writer.Write($"""
        var result = {value};
        var writer = call.Result();
        call.WriteLive(ref writer, result!, {live.FieldName});
        writer.Flush();
        """);

    private void WriteCompletion() => _writer.Write("""
        call.Complete();
        return;
        """);

    /// <summary>Reads the payload into locals and returns the argument expressions in the order of the parameters.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="names">The names that are taken.</param>
    /// <param name="reader">The reader's name, if there is anything to read.</param>
    /// <param name="outputs">Takes the locals that hold what comes back.</param>
    /// <param name="token">The token to pass on, where it is not the call's.</param>
    private List<string> WriteArguments(
        EquatableArray<ParameterModel> parameters,
        LocalNames names,
        out string? reader,
        List<(TypeModel Type, string Local)>? outputs = null,
        string? token = null)
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
                    arguments.Add(token ?? "call.CancellationToken");
                    break;
                case ParameterRole.IncomingCall:
                    arguments.Add("call");
                    break;
                case ParameterRole.ManagerService:
                    // Asked for where the object is made: inside the guards, and once.
                    arguments.Add(parameter.IsOptionalService
                        ? $"call.OptionalService<{parameter.Service}>()!"
                        : $"call.Service<{parameter.Service}>()");
                    break;
                default:
                    string local = names.Choose(parameter.Name);
                    TypeModel type = parameter.Type!;
                    if (parameter.IsInput)
                    {
                        _writer.Write($"var {local} = {PayloadText.Read(type, type.ManagerSide, reader!, "call.Context")};");
                    }

                    // Attributes may say of null what the compiler cannot check here.
                    bool isForgiven = parameter is { Attributes.Length: > 0, Direction: ParameterDirection.Value };
                    arguments.Add(Modifier(parameter.Direction) + local + (isForgiven ? "!" : ""));
                    if (parameter.IsOutput)
                    {
                        outputs?.Add((type, local));
                    }

                    break;
            }
        }

        return arguments;
    }

    private static string Modifier(ParameterDirection direction) => direction switch
    {
        ParameterDirection.In or ParameterDirection.RefReadOnly => "in ",
        ParameterDirection.Ref => "ref ",
        ParameterDirection.Out => "out var ",
        _ => "",
    };
}
