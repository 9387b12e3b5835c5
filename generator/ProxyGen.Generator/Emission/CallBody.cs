using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <summary>The body of a forwarding member: begin a call, write the arguments, invoke, read the result.</summary>
internal sealed record CallBody
{
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

    public required bool IsAsync { get; init; }

    public required LocalNames Names { get; init; }

    public void Write(SourceWriter writer)
    {
        string call = Names.Choose("call");
        writer.Write($"using var {call} = {Begin};");
        if (Arguments.Count > 0)
        {
            string output = Names.Choose("writer");
            writer.Write($"var {output} = {call}.Writer();");
            foreach ((TypeModel type, string value) in Arguments)
            {
                writer.Write(PayloadText.Write(type.Wire, type.ProxySide, value, output, $"{call}.Context"));
            }

            writer.Write($"{output}.Flush();");
        }

        WriteInvocation(writer, call, out string? reader);
        foreach ((TypeModel type, string value) in Arguments)
        {
            if (PayloadText.KeepAlive(type, value) is { } keepAlive)
            {
                writer.Write(keepAlive);
            }
        }

        WriteReturn(writer, call, reader);
    }

    private bool HasReply => Result is not null || Outputs.Count > 0;

    private void WriteReturn(SourceWriter writer, string call, string? reader)
    {
        string context = $"{call}.Context";
        if (Outputs.Count == 0)
        {
            if (Result is { } only)
            {
                writer.Write($"return {Forgiven(PayloadText.Read(only, only.ProxySide, reader!, context), IsResultForgiven)};");
            }

            return;
        }

        List<string> values = [];
        if (Result is { } result)
        {
            values.Add(Names.Choose("result"));
            string read = PayloadText.Read(result, result.ProxySide, reader!, context);
            writer.Write($"var {values[0]} = {Forgiven(read, IsResultForgiven)};");
        }

        foreach (ParameterModel output in Outputs)
        {
            TypeModel type = output.Type!;
            string value = Forgiven(PayloadText.Read(type, type.ProxySide, reader!, context), type.IsNullable);
            if (!IsAsync)
            {
                writer.Write($"{output.Name} = {value};");
                continue;
            }

            values.Add(Names.Choose(output.Name.TrimStart('@') + "Value"));
            writer.Write($"var {values[values.Count - 1]} = {value};");
        }

        if (IsAsync)
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
        if (IsAsync)
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
