using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <summary>The body of a forwarding member: begin a call, write the arguments, invoke, read the result.</summary>
internal sealed record CallBody
{
    private const string Serialization = "global::ProxyGen.Serialization";
    private const string Call = "global::ProxyGen.Client.PendingCall";

    /// <summary>The expression that begins the call.</summary>
    public required string Begin { get; init; }

    /// <summary>The arguments: types and expressions.</summary>
    public required IReadOnlyList<(TypeModel Type, string Value)> Arguments { get; init; }

    public required TypeModel? Result { get; init; }

    /// <summary>The parameters whose values come back behind the result.</summary>
    public EquatableArray<ParameterModel> Outputs { get; init; } = EquatableArray<ParameterModel>.Empty;

    /// <summary>Whether attributes say of the result what the compiler cannot check here.</summary>
    public bool IsResultForgiven { get; init; }

    /// <summary>The cancellation token's expression; null for none.</summary>
    public required string? Token { get; init; }

    public required CallForm Form { get; init; }

    public required LocalNames Names { get; init; }

    public void Write(SourceWriter writer)
    {
        string call = Names.Choose("call");
        if (Form == CallForm.Handing)
        {
            WriteHanding(writer, call);
            return;
        }

        writer.Write($"using var {call} = {Begin};");
        WriteArguments(writer, call);
        WriteInvocation(writer, call, out string? reader);
        foreach ((TypeModel type, string value) in Arguments)
        {
            if (PayloadText.KeepAlive(type, value) is { } keepAlive)
            {
                writer.Write(keepAlive);
            }
        }

        WriteReturn(writer, reader, $"{call}.Context");
    }

    private void WriteHanding(SourceWriter writer, string call)
    {
        string exception = Names.Choose("exception");
        string? result = AsyncSignature.WithOutputs(Result, Outputs)?.ProxySide;
        writer.Write($"{Call}? {call} = null;");
        using (writer.Block("try"))
        {
            writer.Write($"{call} = {Begin};");
            WriteArguments(writer, call);
            if (result is null)
            {
                writer.Write($"return {call}.InvokeVoidAsync({Token ?? "default"});");
            }
            else
            {
                WriteReading(writer, call, result);
            }
        }

        using (writer.Block($"catch (global::System.Exception {exception})"))
        {
            string type = result is null ? "" : $"<{result}>";
            writer.Write($"return {Call}.NotMade{type}({call}, {exception});");
        }
    }

    private void WriteReading(SourceWriter writer, string call, string result)
    {
        string reader = Names.Choose("reader");
        string context = Names.Choose("context");
        string parameters = $"ref {Serialization}.MessagePackReader {reader}, {Serialization}.PayloadContext {context}";
        string head = $"return {call}.InvokeAsync<{result}>(static ({parameters}) =>";
        string tail = $", {Token ?? "default"});";
        if (Outputs.Count == 0)
        {
            writer.Write($"{head} {ReadResult(reader, context)}{tail}");
            return;
        }

        using (writer.Block(head, "}" + tail))
        {
            WriteReturn(writer, reader, context);
        }
    }

    private string ReadResult(string reader, string context) =>
        Forgiven(PayloadText.Read(Result!, Result!.ProxySide, reader, context), IsResultForgiven);

    private void WriteArguments(SourceWriter writer, string call)
    {
        if (Arguments.Count == 0)
        {
            return;
        }

        string output = Names.Choose("writer");
        writer.Write($"var {output} = {call}.{(Form == CallForm.Handing ? "DetachedWriter" : "Writer")}();");
        foreach ((TypeModel type, string value) in Arguments)
        {
            writer.Write(PayloadText.Write(type.Wire, type.ProxySide, value, output, $"{call}.Context"));
        }

        writer.Write($"{output}.Flush();");
    }

    private bool HasReply => Result is not null || Outputs.Count > 0;

    private void WriteReturn(SourceWriter writer, string? reader, string context)
    {
        if (Outputs.Count == 0)
        {
            if (Result is not null)
            {
                writer.Write($"return {ReadResult(reader!, context)};");
            }

            return;
        }

        List<string> values = [];
        if (Result is not null)
        {
            values.Add(Names.Choose("result"));
            writer.Write($"var {values[0]} = {ReadResult(reader!, context)};");
        }

        foreach (ParameterModel output in Outputs)
        {
            TypeModel type = output.Type!;
            string value = Forgiven(PayloadText.Read(type, type.ProxySide, reader!, context), type.IsNullable);
            if (Form == CallForm.Blocking)
            {
                writer.Write($"{output.Name} = {value};");
                continue;
            }

            values.Add(Names.Choose(output.Name.TrimStart('@') + "Value"));
            writer.Write($"var {values[values.Count - 1]} = {value};");
        }

        if (Form != CallForm.Blocking)
        {
            writer.Write($"return {(values.Count == 1 ? values[0] : $"({string.Join(", ", values)})")};");
        }
        else if (values.Count > 0)
        {
            writer.Write($"return {values[0]};");
        }
    }

    private static string Forgiven(string value, bool isForgiven) =>
        isForgiven && !value.EndsWith("!", StringComparison.Ordinal) ? value + "!" : value;

    private void WriteInvocation(SourceWriter writer, string call, out string? reader)
    {
        reader = !HasReply ? null : Names.Choose("reader");
        if (Form == CallForm.Awaiting)
        {
            writer.Write($"await {call}.InvokeAsync({Token ?? "default"}).ConfigureAwait(false);");
            if (reader is not null)
            {
                writer.Write($"var {reader} = {call}.Reply();");
            }

            return;
        }

        writer.Write(reader is null ? $"{call}.InvokeVoid({Token});" : $"var {reader} = {call}.Invoke({Token});");
    }
}
