using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <summary>How generated code writes and reads one value.</summary>
internal static class PayloadText
{
    private const string Formatter = "global::ProxyGen.Serialization.Formatter";

    public static string Write(WireKind wire, string type, string value, string writer, string context) =>
        wire == WireKind.Formatter
            ? $"{Formatter}<{type}>.Default.Serialize(ref {writer}, {value}, {context});"
            : $"{writer}.Write({value});";

    public static string Read(TypeModel model, string type, string reader, string context) => model.Wire switch
    {
        WireKind.Formatter => $"{Formatter}<{type}>.Default.Deserialize(ref {reader}, {context})",
        WireKind.String => $"{reader}.ReadString(){(model.IsNullable ? "" : "!")}",
        _ => $"{reader}.Read{model.Wire}()",
    };

    /// <summary>Keeps the proxies in an argument alive until the manager has taken them over; null where it can hold none.</summary>
    public static string? KeepAlive(TypeModel type, string value) => type.Proxies switch
    {
        ProxyHolding.Always => $"global::System.GC.KeepAlive({value});",
        ProxyHolding.DependsOnTypeArgument => $$"""
            if (global::System.Runtime.CompilerServices.RuntimeHelpers.IsReferenceOrContainsReferences<{{type.ProxySide.TrimEnd('?')}}>())
            {
                global::System.GC.KeepAlive({{value}});
            }

            """,
        _ => null,
    };
}
