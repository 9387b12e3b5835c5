using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <content>
/// Reading. Where nothing must be known before an instance exists, it is created first and takes each value as it comes. Otherwise
/// values wait in locals, and only those that came are set, so that a member the other side does not have keeps its own default.
/// </content>
internal sealed partial class FormatterEmitter
{
    private bool IsCreatedFirst => _type.Members.All(
        static member => member is { ConstructorIndex: < 0, IsInInitializer: false, IsRequired: false });

    private void WriteDeserialize()
    {
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

            _writer.Write($$"""
                var start = reader.Consumed;
                var index = -1;
                try
                {
                    return Read(ref reader, context, ref index);
                }
                catch (global::System.Exception exception) when ({{Description}}.CanExplain(exception, index))
                {
                    throw s_description.Explain(exception, ref reader, start, index);
                }
                """);
        }
    }

    private void WriteRead()
    {
        LocalNames names = new(["reader", "context", "count", "index", "key", "result"]);
        string[] locals = [.. _type.Members.Select(member => names.Choose("member" + member.UniqueName))];
        string[] arrivals = [.. _type.Members.Select(member => names.Choose("has" + member.UniqueName))];
        string head = $"private static {_type.Type} Read(ref {Serialization}.MessagePackReader reader, {Context} context, ref int index)";
        using (_writer.Block(head))
        {
            _writer.Write($"""
                reader.EnterObject();
                var count = reader.{(_type.IsArray ? "ReadArrayHeader" : "ReadMapHeader")}();
                """);
            if (IsCreatedFirst)
            {
                _writer.Write($"var result = {Creation([])};");
                WriteLoop(position => Assignment(_type.Members[position], ReadOf(_type.Members[position])));
            }
            else
            {
                WriteLocals(locals, arrivals);
                WriteLoop(position => $"{locals[position]} = {ReadOf(_type.Members[position])};"
                    + (NeedsArrival(_type.Members[position]) ? $"\n{arrivals[position]} = true;" : ""));
            }

            _writer.Write("reader.LeaveObject();");
            if (!IsCreatedFirst)
            {
                _writer.Write($"index = {Description}.AllRead;");
                WriteConstruction(locals, arrivals);
            }

            _writer.Write("return result;");
        }
    }

    private static bool NeedsArrival(DataMemberModel member) =>
        member.IsRequired || member is { ConstructorIndex: < 0, IsInInitializer: false };

    private void WriteLocals(string[] locals, string[] arrivals)
    {
        for (int position = 0; position < locals.Length; position++)
        {
            DataMemberModel member = _type.Members[position];
            string initial = member.ConstructorIndex < 0 ? "default!" : _type.ParameterDefaults[member.ConstructorIndex];
            _writer.Write($"{member.Type.ManagerSide} {locals[position]} = {initial};");
            if (NeedsArrival(member))
            {
                _writer.Write($"var {arrivals[position]} = false;");
            }
        }
    }

    private void WriteLoop(Func<int, string> take)
    {
        using (_writer.Block("for (index = 0; index < count; index++)"))
        {
            if (_type.Members.Count == 0)
            {
                _writer.Write("""
                    reader.Skip();
                    reader.Skip();
                    """);
            }
            else if (_type.IsArray)
            {
                WriteElements(take);
            }
            else
            {
                WritePairs(take);
            }
        }

        _writer.WriteLine();
    }

    private void WriteElements(Func<int, string> take)
    {
        using (_writer.Block("switch (index)"))
        {
            for (int position = 0; position < _type.Members.Count; position++)
            {
                DataMemberModel member = _type.Members[position];
                string condition = member.IsNilMissing ? " when !reader.TryReadNil()" : "";
                _writer.Write($"case {member.Index}{condition}:");
                _writer.Write(Indented(take(position)) + "\n    break;");
                if (member.IsNilMissing)
                {
                    _writer.Write($"case {member.Index}:\n    break;");
                }
            }

            _writer.Write("""
                default:
                    reader.Skip();
                    break;
                """);
        }
    }

    private void WritePairs(Func<int, string> take)
    {
        _writer.Write("var key = reader.ReadStringSpan();");
        for (int position = 0; position < _type.Members.Count; position++)
        {
            string key = Text.Quote(_type.Members[position].Key);
            _writer.Write($$"""
                {{(position == 0 ? "if" : "else if")}} (global::System.MemoryExtensions.SequenceEqual(key, {{key}}u8))
                {
                {{Indented(take(position))}}
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

    private void WriteConstruction(string[] locals, string[] arrivals)
    {
        for (int position = 0; position < locals.Length; position++)
        {
            DataMemberModel member = _type.Members[position];
            if (member.IsRequired)
            {
                _writer.Write($$"""
                    if (!{{arrivals[position]}})
                    {
                        throw s_description.IsMissing({{Text.Quote(member.Name.TrimStart('@'))}});
                    }

                    """);
            }
        }

        _writer.Write($"var result = {Creation(locals)};");
        for (int position = 0; position < locals.Length; position++)
        {
            DataMemberModel member = _type.Members[position];
            if (member is not { ConstructorIndex: < 0, IsInInitializer: false })
            {
                continue;
            }

            if (member.IsRequired)
            {
                _writer.Write(Assignment(member, locals[position]));
                continue;
            }

            _writer.Write($$"""
                if ({{arrivals[position]}})
                {
                {{Indented(Assignment(member, locals[position]))}}
                }

                """);
        }
    }

    private string Creation(string[] locals)
    {
        IEnumerable<string> arguments = _type.ParameterDefaults.Select((value, index) =>
            Array.FindIndex([.. _type.Members], member => member.ConstructorIndex == index) is >= 0 and var position
                ? locals[position]
                : value);
        string creation = $"{_type.Constructor?.Call ?? "new " + _type.Type}({string.Join(", ", arguments)})";
        IEnumerable<string> initializers = locals
            .Select((local, position) => (Member: _type.Members[position], Local: local))
            .Where(static value => value.Member.IsInInitializer)
            .Select(static value => $"    {value.Member.Name} = {value.Local},\n");
        string initializer = string.Concat(initializers);
        return initializer.Length == 0 ? creation : creation + "\n{\n" + initializer + "}";
    }

    private string Assignment(DataMemberModel member, string value)
    {
        if (member.Setter is not { } setter)
        {
            return $"result.{member.Name} = {value};";
        }

        string target = (_type.IsValueType ? "ref " : "") + "result";
        return setter.Kind == UnsafeAccessKind.Field ? $"{setter.Call}({target}) = {value};" : $"{setter.Call}({target}, {value});";
    }

    private static string ReadOf(DataMemberModel member) =>
        member.Formatter is not null
            ? $"s_formatter{member.UniqueName}.Deserialize(ref reader, context)"
            : PayloadText.Read(member.Type, member.Type.ManagerSide, "reader", "context");

    private static string Indented(string lines) => "    " + lines.Replace("\n", "\n    ");
}
