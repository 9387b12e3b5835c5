using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <summary>Writes the formatter of a data type: a map from member names to values.</summary>
internal sealed class FormatterEmitter
{
    private const string Serialization = "global::ProxyGen.Serialization";
    private const string Context = Serialization + ".PayloadContext";

    private readonly SourceWriter _writer;
    private readonly DataTypeModel _type;

    private FormatterEmitter(SourceWriter writer, DataTypeModel type)
    {
        _writer = writer;
        _type = type;
    }

    public static SourceText Emit(DataTypeModel type, string assemblyName, string rootNamespace)
    {
        SourceWriter writer = SourceFile.Begin(RegistryNames.Namespace(assemblyName), type.Suppressions);
        new FormatterEmitter(writer, type).WriteClass();
        return SourceFile.End(writer, rootNamespace);
    }

    private string Interfaces => $"{Serialization}.IFormatter<{_type.Type}>, {Serialization}.IDataFormatter";

    private void WriteClass()
    {
        _writer.Write(SourceFile.GeneratedCode);
        using (_writer.Block($"internal sealed class {_type.FormatterName} : {Interfaces}"))
        {
            _writer.Write($"public string Shape => {SymbolDisplay.FormatLiteral(_type.Shape, quote: true)};\n");
            WriteSerialize();
            _writer.WriteLine();
            WriteDeserialize();
        }
    }

    private void WriteSerialize()
    {
        string head = $"public void Serialize(ref {Serialization}.MessagePackWriter writer, {_type.Type} value, {Context} context)";
        using (_writer.Block(head))
        {
            if (!_type.IsValueType)
            {
                _writer.Write("""
                    if (value is null)
                    {
                        writer.WriteNil();
                        return;
                    }

                    """);
            }

            _writer.Write($"""
                writer.EnterObject();
                writer.WriteMapHeader({_type.Members.Count});
                """);
            foreach (DataMemberModel member in _type.Members)
            {
                _writer.Write($"""
                    writer.WriteString("{member.Key}"u8);
                    {PayloadText.Write(member.Type.Wire, member.Type.ManagerSide, "value." + member.Name, "writer", "context")}
                    """);
            }

            _writer.Write("writer.LeaveObject();");
        }
    }

    private void WriteDeserialize()
    {
        LocalNames names = new(["reader", "context", "count", "index", "key", "result"]);
        string[] locals = [.. _type.Members.Select(member => names.Choose("member" + member.Key))];
        string head = $"public {_type.Type} Deserialize(ref {Serialization}.MessagePackReader reader, {Context} context)";
        using (_writer.Block(head))
        {
            if (!_type.IsValueType)
            {
                _writer.Write("""
                    if (reader.TryReadNil())
                    {
                        return null!;
                    }

                    """);
            }

            _writer.Write("""
                reader.EnterObject();
                var count = reader.ReadMapHeader();
                """);
            for (int index = 0; index < locals.Length; index++)
            {
                _writer.Write($"{_type.Members[index].Type.ManagerSide} {locals[index]} = default!;");
            }

            WriteMembers(locals);
            _writer.Write("\nreader.LeaveObject();");
            WriteConstruction(locals);
        }
    }

    private void WriteMembers(string[] locals)
    {
        using (_writer.Block("for (var index = 0; index < count; index++)"))
        {
            if (locals.Length == 0)
            {
                _writer.Write("""
                    reader.Skip();
                    reader.Skip();
                    """);
                return;
            }

            _writer.Write("var key = reader.ReadStringSpan();");
            for (int index = 0; index < locals.Length; index++)
            {
                DataMemberModel member = _type.Members[index];
                _writer.Write($$"""
                    {{(index == 0 ? "if" : "else if")}} (global::System.MemoryExtensions.SequenceEqual(key, "{{member.Key}}"u8))
                    {
                        {{locals[index]}} = {{PayloadText.Read(member.Type, member.Type.ManagerSide, "reader", "context")}};
                    }
                    """);
            }

            _writer.Write("""
                else
                {
                    reader.Skip();
                }
                """);
        }
    }

    private void WriteConstruction(string[] locals)
    {
        IEnumerable<string> arguments = _type.Members
            .Select((member, index) => (member.ConstructorIndex, Local: locals[index]))
            .Where(static argument => argument.ConstructorIndex >= 0)
            .OrderBy(static argument => argument.ConstructorIndex)
            .Select(static argument => argument.Local);
        string creation = $"return new {_type.Type}({string.Join(", ", arguments)})";
        if (_type.Members.All(static member => member.ConstructorIndex >= 0))
        {
            _writer.Write(creation + ";");
            return;
        }

        using (_writer.Block(creation, "};"))
        {
            for (int index = 0; index < locals.Length; index++)
            {
                if (_type.Members[index].ConstructorIndex < 0)
                {
                    _writer.Write($"{_type.Members[index].Name} = {locals[index]},");
                }
            }
        }
    }
}
