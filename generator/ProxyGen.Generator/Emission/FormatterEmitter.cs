using Microsoft.CodeAnalysis.Text;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <summary>Writes the formatter of a data type: a map from member names to values, or an array of values.</summary>
internal sealed partial class FormatterEmitter
{
    private const string Serialization = "global::ProxyGen.Serialization";
    private const string Context = Serialization + ".PayloadContext";
    private const string Description = Serialization + ".DataDescription";

    // Places of an array without a member.
    private const int LongestGapWrittenOut = 4;

    private readonly SourceWriter _writer;
    private readonly DataTypeModel _type;

    private FormatterEmitter(SourceWriter writer, DataTypeModel type)
    {
        _writer = writer;
        _type = type;
    }

    public static SourceText Emit(DataTypeModel type, string assemblyName, string rootNamespace)
    {
        SourceWriter writer = SourceFile.Begin(RegistryNames.Namespace(assemblyName), type.Suppressions, isNullForgiven: type.IsGeneric);
        new FormatterEmitter(writer, type).WriteClass();
        return SourceFile.End(writer, rootNamespace);
    }

    private string Interfaces => $"{Serialization}.IFormatter<{_type.Type}>, {Serialization}.IDataFormatter";

    private void WriteClass()
    {
        _writer.Write(SourceFile.GeneratedCode);
        using (_writer.Block($"internal sealed class {_type.FormatterName} : {Interfaces}"))
        {
            _writer.Write($"public string Shape => {Text.Quote(_type.Shape)};\n");
            WriteDescription();
            foreach (DataMemberModel member in _type.Members.Where(static member => member.Formatter is not null))
            {
                _writer.Write($"""
                    private static readonly {Serialization}.IFormatter<{member.Type.ManagerSide}> s_formatter{member.UniqueName} =
                        {member.Formatter};

                    """);
            }

            WriteSerialize();
            _writer.WriteLine();
            WriteDeserialize();
            _writer.WriteLine();
            WriteRead();
            foreach (UnsafeAccessModel access in Accesses())
            {
                _writer.WriteLine();
                UnsafeAccessText.Write(_writer, access);
            }
        }
    }

    private void WriteDescription()
    {
        string members = string.Join(
            ", ",
            _type.Members.Select(static member =>
                $"({Text.Quote(member.Key)}, {Text.Quote(member.Name.TrimStart('@'))}, {Text.Quote(member.DisplayType)})"));
        _writer.Write($"""
            private static readonly {Description} s_description =
                new({Text.Quote(_type.Display)}, isArray: {(_type.IsArray ? "true" : "false")}, [{members}]);

            """);
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

            if (!_type.IsSealed)
            {
                _writer.Write($$"""
                    if (value.GetType() != typeof({{_type.Type}}))
                    {
                        throw s_description.IsDerived(value.GetType());
                    }

                    """);
            }

            _writer.Write($"writer.EnterObject(typeof({_type.Type}));");
            if (_type.IsArray)
            {
                WriteArray();
            }
            else
            {
                WriteMap();
            }

            _writer.Write("writer.LeaveObject();");
        }
    }

    private void WriteMap()
    {
        _writer.Write($"writer.WriteMapHeader({_type.Members.Count});");
        foreach (DataMemberModel member in _type.Members)
        {
            _writer.Write($"""
                writer.WriteString({Text.Quote(member.Key)}u8);
                {WriteOf(member)}
                """);
        }
    }

    private void WriteArray()
    {
        DataMemberModel[] members = [.. _type.Members.OrderBy(static member => member.Index)];
        _writer.Write($"writer.WriteArrayHeader({members[members.Length - 1].Index + 1});");
        int next = 0;
        foreach (DataMemberModel member in members)
        {
            WriteGap(member.Index - next);
            _writer.Write(WriteOf(member));
            next = member.Index + 1;
        }
    }

    private void WriteGap(int length)
    {
        if (length > LongestGapWrittenOut)
        {
            _writer.Write($$"""
                for (var gap = 0; gap < {{length}}; gap++)
                {
                    writer.WriteNil();
                }

                """);
            return;
        }

        for (int index = 0; index < length; index++)
        {
            _writer.Write("writer.WriteNil();");
        }
    }

    private string WriteOf(DataMemberModel member)
    {
        string target = (_type.IsValueType ? "ref " : "") + "value";
        string value = member.Reader is { } reader ? $"{reader.Call}({target})" : "value." + member.Name;
        if (member.Formatter is not null)
        {
            return $"s_formatter{member.UniqueName}.Serialize(ref writer, {value}, context);";
        }

        return PayloadText.Write(member.Type.Wire, member.Type.ManagerSide, value, "writer", "context");
    }

    private IEnumerable<UnsafeAccessModel> Accesses()
    {
        IEnumerable<UnsafeAccessModel?> all = _type.Members.SelectMany(static member => new[] { member.Reader, member.Setter });
        return all.Prepend(_type.Constructor).OfType<UnsafeAccessModel>().Distinct();
    }
}
