using Microsoft.CodeAnalysis.Text;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <summary>Writes the formatter of a union: an array of a key that stands for a case, and the value.</summary>
internal static class UnionEmitter
{
    private const string Serialization = "global::ProxyGen.Serialization";
    private const string Context = Serialization + ".PayloadContext";

    public static SourceText Emit(DataTypeModel type, string assemblyName, string rootNamespace)
    {
        SourceWriter writer = SourceFile.Begin(RegistryNames.Namespace(assemblyName), type.Suppressions, isNullForgiven: type.IsGeneric);
        writer.Write(SourceFile.GeneratedCode);
        using (writer.Block($"internal sealed class {type.FormatterName} : {Serialization}.IFormatter<{type.Type}>, {Serialization}.IDataFormatter"))
        {
            writer.Write($"public string Shape => {Text.Quote(type.Shape)};\n");
            string cases = string.Join(
                ", ", type.Cases.Select(static one => $"({Text.Quote(one.Key.Trim('"'))}, {Text.Quote(one.Display)})"));
            writer.Write($"""
                private static readonly {Serialization}.UnionDescription s_description = new({Text.Quote(type.Display)}, [{cases}]);

                """);
            WriteSerialize(writer, type);
            writer.WriteLine();
            WriteDeserialize(writer, type);
        }

        return SourceFile.End(writer, rootNamespace);
    }

    private static void WriteSerialize(SourceWriter writer, DataTypeModel type)
    {
        string head = $"public void Serialize(ref {Serialization}.MessagePackWriter writer, {type.Type} value, {Context} context)";
        using (writer.Block(head))
        {
            writer.Write($$"""
                if (value is null)
                {
                    writer.WriteNil();
                    return;
                }

                writer.EnterObject(typeof({{type.Type}}));
                writer.WriteArrayHeader(2);
                var type = value.GetType();
                """);

            // What has exactly a case's type belongs to it, and not to a union that it is part of as well.
            bool isFirst = true;
            foreach (UnionCaseModel one in type.Cases.OrderByDescending(static one => one.IsExact))
            {
                string condition = one.IsExact ? $"type == typeof({one.Type})" : $"value is {one.Type}";
                string write = one.Key[0] == '"' ? $"WriteString({one.Key}u8)" : $"Write({one.Key})";
                writer.Write($$"""
                    {{(isFirst ? "if" : "else if")}} ({{condition}})
                    {
                        writer.{{write}};
                        {{Serialization}}.Formatter<{{one.Type}}>.Default.Serialize(ref writer, ({{one.Type}})value, context);
                    }
                    """);
                isFirst = false;
            }

            writer.Write("""
                else
                {
                    throw s_description.HasNoCase(type);
                }

                writer.LeaveObject();
                """);
        }
    }

    private static void WriteDeserialize(SourceWriter writer, DataTypeModel type)
    {
        bool isNamed = type.Cases[0].Key[0] == '"';
        string head = $"public {type.Type} Deserialize(ref {Serialization}.MessagePackReader reader, {Context} context)";
        using (writer.Block(head))
        {
            writer.Write($$"""
                if (reader.TryReadNil())
                {
                    return null!;
                }

                reader.EnterObject();
                var count = reader.ReadArrayHeader();
                if (count != 2)
                {
                    throw s_description.IsNoPair(count);
                }

                var key = reader.Read{{(isNamed ? "String" : "Int32")}}();
                {{type.Type}} result;
                """);
            using (writer.Block("switch (key)"))
            {
                foreach (UnionCaseModel one in type.Cases)
                {
                    writer.Write($"""
                        case {one.Key}:
                            result = {Serialization}.Formatter<{one.Type}>.Default.Deserialize(ref reader, context);
                            break;
                        """);
                }

                string key = isNamed ? "key" : "key.ToString(global::System.Globalization.CultureInfo.InvariantCulture)";
                writer.Write($"""
                    default:
                        throw s_description.HasNoCase({key});
                    """);
            }

            writer.Write("""

                reader.LeaveObject();
                return result;
                """);
        }
    }
}
