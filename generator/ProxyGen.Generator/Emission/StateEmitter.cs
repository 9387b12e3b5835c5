using Microsoft.CodeAnalysis.Text;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <summary>Writes what captures and restores the state of a shared class: a part of its dispatcher.</summary>
internal sealed class StateEmitter
{
    private const string Formatter = "global::ProxyGen.Manager.StateFormatter";
    private const string Context = "global::ProxyGen.Manager.StateContext";
    private const string Writer = "global::ProxyGen.Serialization.MessagePackWriter";
    private const string Reader = "global::ProxyGen.Serialization.MessagePackReader";

    private readonly SourceWriter _writer;
    private readonly ContractModel _contract;
    private readonly StateModel _state;

    private StateEmitter(SourceWriter writer, ContractModel contract, StateModel state)
    {
        _writer = writer;
        _contract = contract;
        _state = state;
    }

    public static SourceText Emit(ContractModel contract, StateModel state, string rootNamespace)
    {
        SourceWriter writer = SourceFile.Begin(contract.Names.Namespace, contract.Suppressions);
        StateEmitter emitter = new(writer, contract, state);
        emitter.WriteDispatcherPart();
        foreach (StateLevelModel level in state.Levels)
        {
            emitter.WriteAccessors(level);
        }

        return SourceFile.End(writer, rootNamespace);
    }

    private void WriteDispatcherPart()
    {
        string type = _contract.Names.SharedType;
        using (_writer.Block($"partial class {_contract.Names.DispatcherName}{_contract.TypeParameters}"))
        {
            _writer.Write($$"""
                /// <inheritdoc/>
                public override {{Formatter}}<{{type}}> State => StateCode.Instance;

                """);
            using (_writer.Block($"private sealed class StateCode : {Formatter}<{type}>"))
            {
                _writer.Write($$"""
                    public static StateCode Instance { get; } = new();

                    public override string Shape => {{Text.Quote(_state.Shape)}};

                    """);
                if (_state.Base is not null)
                {
                    _writer.Write($"public override {Formatter}? Base => {_state.Base};\n");
                }

                WriteAllocate(type);
                WriteCapture(type);
                _writer.WriteLine();
                WriteRestore(type);
            }
        }
    }

    private void WriteAllocate(string type)
    {
        string body = _contract.IsAbstract
            ? $"""throw new global::System.NotSupportedException("An abstract class has no instances.")"""
            : $"({type})global::System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof({type}))";
        _writer.Write($"""
            public override {type} Allocate() =>
                {body};

            """);
    }

    private void WriteCapture(string type)
    {
        using (_writer.Block($"public override void Capture({type} instance, ref {Writer} writer, {Context} context)"))
        {
            _writer.Write($"writer.WriteMapHeader({_state.Fields.Count + (_state.Base is null ? 0 : 1)});");
            if (_state.Base is not null)
            {
                _writer.Write($"""
                    writer.WriteString(":base"u8);
                    {_state.Base}.Capture(instance, ref writer, context);
                    """);
            }

            foreach (StateFieldModel field in _state.Fields)
            {
                string value = $"{field.Accessor}(instance)";
                string write = field.RestoreLive is null
                    ? PayloadText.Write(field.Type.Wire, field.Type.ManagerSide, value, "writer", "context")
                    : $"context.CaptureLive(ref writer, {value});";
                _writer.Write($"""
                    writer.WriteString("{field.Key}"u8);
                    {write}
                    """);
            }
        }
    }

    private void WriteRestore(string type)
    {
        using (_writer.Block($"public override void Restore({type} instance, ref {Reader} reader, {Context} context)"))
        {
            _writer.Write("var count = reader.ReadMapHeader();");
            using (_writer.Block("for (var index = 0; index < count; index++)"))
            {
                _writer.Write("var key = reader.ReadStringSpan();");
                if (_state.Base is not null)
                {
                    WriteCase(":base", $"{_state.Base}.Restore(instance, ref reader, context);");
                }

                foreach (StateFieldModel field in _state.Fields)
                {
                    string value = field.RestoreLive is { } restore
                        ? $"context.{restore}(ref reader)!"
                        : PayloadText.Read(field.Type, field.Type.ManagerSide, "reader", "context");
                    WriteCase(field.Key, $"{field.Accessor}(instance) = {value};");
                }

                _writer.Write("reader.Skip();");
            }
        }
    }

    private void WriteCase(string key, string statement) => _writer.Write($$"""
        if (global::System.MemoryExtensions.SequenceEqual(key, "{{key}}"u8))
        {
            {{statement}}
            continue;
        }

        """);

    private void WriteAccessors(StateLevelModel level)
    {
        if (level.Accessors.Count == 0)
        {
            return;
        }

        _writer.WriteLine();
        _writer.Write($"file static class {level.AccessorsName}{level.TypeParameters}");
        foreach (string constraint in level.Constraints)
        {
            _writer.Write("    " + constraint);
        }

        using (_writer.Block())
        {
            foreach (StateAccessorModel accessor in level.Accessors)
            {
                _writer.Write($"""
                    [global::System.Runtime.CompilerServices.UnsafeAccessor(
                        global::System.Runtime.CompilerServices.UnsafeAccessorKind.Field, Name = "{accessor.FieldName}")]
                    public static extern ref {accessor.Type} {accessor.Name}({level.Type} instance);
                    """);
            }
        }
    }
}
