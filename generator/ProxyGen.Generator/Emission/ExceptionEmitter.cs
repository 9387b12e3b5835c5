using Microsoft.CodeAnalysis.Text;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <summary>Writes how an exception with properties is written and rebuilt.</summary>
internal static class ExceptionEmitter
{
    private const string Form = "global::ProxyGen.Protocol.ExceptionForm";

    public static SourceText Emit(ExceptionModel exception, string assemblyName, string rootNamespace)
    {
        SourceWriter writer = SourceFile.Begin(RegistryNames.Namespace(assemblyName), exception.Suppressions);
        writer.Write(SourceFile.GeneratedCode);
        using (writer.Block($"internal static class {exception.FormName}"))
        {
            string properties = string.Concat(exception.Properties.Select(member => "\n        " + Property(member)));
            writer.Write($"""
                internal static {Form}<{exception.Type}> Create() =>
                    new {Form}<{exception.Type}>(static (message, inner, data) =>
                            {Creation(exception)}){properties};
                """);
            foreach (UnsafeAccessModel access in exception.Properties
                .SelectMany(static member => new[] { member.Reader, member.Setter })
                .OfType<UnsafeAccessModel>()
                .Distinct())
            {
                writer.WriteLine();
                UnsafeAccessText.Write(writer, access);
            }
        }

        return SourceFile.End(writer, rootNamespace);
    }

    private static string Creation(ExceptionModel exception)
    {
        IEnumerable<string> arguments = exception.Arguments.Select((value, index) =>
            exception.Properties.FirstOrDefault(member => member.ConstructorIndex == index) is { } property
                ? property.IsRequired ? Get(property) : GetOrDefault(property, "argument" + index, value)
                : value);
        string initializers = string.Join(
            ", ",
            exception.Properties.Where(static member => member.IsInInitializer).Select(static member => $"{member.Name} = {Get(member)}"));
        return $"new {exception.Type}({string.Join(", ", arguments)}){(initializers.Length == 0 ? "" : $" {{ {initializers} }}")}";
    }

    // A property may be null where the parameter must not.
    private static string Get(DataMemberModel property) =>
        $"data.Get<{property.Type.ManagerSide}>({Text.Quote(property.Key)}){(property.Type.IsNullable ? "!" : "")}";

    private static string GetOrDefault(DataMemberModel property, string local, string value) =>
        $"data.TryGet<{property.Type.ManagerSide}>({Text.Quote(property.Key)}, out var {local}) "
            + $"? {local}{(property.Type.IsNullable ? "!" : "")} : {value}";

    private static string Property(DataMemberModel property)
    {
        string read = property.Reader is { } reader ? $"{reader.Call}(exception)" : "exception." + property.Name;
        string head = $".{(property.IsRequired ? "Needs" : "Has")}<{property.Type.ManagerSide}>"
            + $"({Text.Quote(property.Key)}, static exception => {read}";
        if (property.IsRequired || property.ConstructorIndex >= 0)
        {
            return head + ")";
        }

        string set = property.Setter is not { } setter ? $"exception.{property.Name} = value"
            : setter.Kind == UnsafeAccessKind.Field ? $"{setter.Call}(exception) = value"
            : $"{setter.Call}(exception, value)";
        return $"{head}, static (exception, value) => {set})";
    }
}
