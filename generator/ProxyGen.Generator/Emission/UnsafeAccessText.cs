using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <summary>Writes the methods by which the runtime gives access to members that C# would not let generated code use.</summary>
internal static class UnsafeAccessText
{
    public static void Write(SourceWriter writer, UnsafeAccessModel access)
    {
        string target = access.Target.Length == 0 ? "" : $", Name = {Text.Quote(access.Target)}";
        string attribute =
            "[global::System.Runtime.CompilerServices.UnsafeAccessor("
            + $"global::System.Runtime.CompilerServices.UnsafeAccessorKind.{access.Kind}{target})]";
        if (access.TypeParameters.Length == 0)
        {
            writer.Write($"""
                {attribute}
                private static extern {access.ReturnType} {access.Name}({access.Parameters});
                """);
            return;
        }

        // The runtime compares open signatures: the type parameters must be those of a class around the method.
        string constraints = string.Concat(access.Constraints.Select(static constraint => " " + constraint));
        using (writer.Block($"private static class {access.Name}Access{access.TypeParameters}{constraints}"))
        {
            writer.Write($"""
                {attribute}
                internal static extern {access.ReturnType} {access.Name}({access.Parameters});
                """);
        }
    }
}
