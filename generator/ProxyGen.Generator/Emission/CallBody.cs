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

        if (Result is { } result)
        {
            writer.Write($"return {PayloadText.Read(result, result.ProxySide, reader!, $"{call}.Context")};");
        }
    }

    private void WriteInvocation(SourceWriter writer, string call, out string? reader)
    {
        reader = Result is null ? null : Names.Choose("reader");
        if (IsAsync)
        {
            writer.Write($"await {call}.InvokeAsync({Token ?? "default"}).ConfigureAwait(false);");
            if (reader is not null)
            {
                writer.Write($"var {reader} = {call}.Reply();");
            }

            return;
        }

        string invocation = $"{call}.Invoke({Token});";
        writer.Write(reader is null ? invocation : $"var {reader} = {invocation}");
    }
}
