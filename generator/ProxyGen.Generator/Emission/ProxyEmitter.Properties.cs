using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <content>Properties, indexers and fields.</content>
internal sealed partial class ProxyEmitter
{
    private void WriteProperty(PropertyModel property)
    {
        if (property.HasSameForm)
        {
            WriteSameForm(property);
        }

        TypeModel type = property.Live?.Proxy ?? property.Type;
        if (property.Getter is { AsyncName: { } getName } getter)
        {
            WriteAsyncAccessor(property, getter, getName, "Get", type, value: null);
        }

        if (property.Live is { SetterName: { } setterName } && property.Setter is { } liveSetter)
        {
            WriteLiveSetter(property, liveSetter, setterName);
        }

        if (property.Setter is { AsyncName: { } setName } setter)
        {
            WriteAsyncAccessor(property, setter, setName, "Set", result: null, property.Type);
        }
    }

    private void WriteSameForm(PropertyModel property)
    {
        // A live collection is replaced by a method: what goes in is a copy, what comes out is the collection itself.
        AccessorModel? setter = property.Live is null ? property.Setter : null;
        if (property.Getter is null && setter is null)
        {
            return;
        }

        _writer.WriteLine();
        Documentation.Write(_writer, property.Declaration, $"The shared object's <c>{Display(property)}</c>.");
        if (property is { NullAttributes: { } attributes, Live: null })
        {
            _writer.Write(attributes);
        }

        string prefix = property.Interface is { } implemented ? implemented.ProxyType + "." : "";
        IEnumerable<string> parameters =
            property.Interface is null ? ParameterText.Declared(property.Parameters) : ParameterText.Bare(property.Parameters);
        string name = prefix + (property.IsIndexer ? $"this[{string.Join(", ", parameters)}]" : property.Name);
        string modifiers = property.Interface is null ? $"{property.Declaration.Accessibility} {New(property)}" : "";
        string type = (property.Live?.Proxy ?? property.Type).ProxySide;
        using (_writer.Block($"{modifiers}{type} {name}"))
        {
            if (property.Getter is { } getter)
            {
                using (_writer.Block("get"))
                {
                    WriteBody(
                        getter,
                        ParameterText.Arguments(property.Parameters),
                        property.Live?.Proxy ?? property.Type,
                        LocalNames.Beside(property.Parameters));
                }
            }

            if (setter is not null)
            {
                if (property.Getter is not null)
                {
                    _writer.WriteLine();
                }

                using (_writer.Block("set"))
                {
                    WriteBody(
                        setter,
                        [.. ParameterText.Arguments(property.Parameters), (property.Type, "value")],
                        null,
                        LocalNames.Beside(property.Parameters));
                }
            }
        }
    }

    private void WriteLiveSetter(PropertyModel property, AccessorModel setter, string name)
    {
        _writer.WriteLine();
        Documentation.Write(_writer, property.Declaration, $"Replaces <c>{Display(property)}</c> by a copy of a collection.");
        _writer.Write($"""[global::ProxyGen.SharedAccessor("{Display(property)}", global::ProxyGen.SharedAccess.Set)]""");
        using (_writer.Block($"{property.Declaration.Accessibility} void {name}({property.Type.ProxySide} value)"))
        {
            WriteBody(setter, [(property.Type, "value")], null, new LocalNames(["value"]));
        }
    }

    private void WriteAsyncAccessor(
        PropertyModel property, AccessorModel accessor, string name, string access, TypeModel? result, TypeModel? value)
    {
        LocalNames names = LocalNames.Beside(property.Parameters);
        List<string> parameters = [.. ParameterText.ByValue(property.Parameters)];
        List<(TypeModel Type, string Value)> arguments = [.. ParameterText.Arguments(property.Parameters)];
        if (value is not null)
        {
            string valueName = names.Choose("value");
            parameters.Add($"{value.ProxySide} {valueName}");
            arguments.Add((value, valueName));
        }

        string token = names.Choose("cancellationToken");
        parameters.Add($"{ParameterText.CancellationToken} {token} = default");
        _writer.WriteLine();
        Documentation.Write(_writer, property.Declaration, $"{access}s <c>{Display(property)}</c> of the shared object.");
        _writer.Write($"[global::ProxyGen.SharedAccessor(\"{Display(property)}\", global::ProxyGen.SharedAccess.{access})]");
        string returnType = AsyncSignature.ReturnType(ReturnKind.ValueTask, result);
        using (_writer.Block($"{property.Declaration.Accessibility} {returnType} {name}({string.Join(", ", parameters)})"))
        {
            new CallBody
            {
                Begin = Begin(accessor.Member),
                Arguments = arguments,
                Result = result,
                Token = token,
                Form = CallForm.Handing,
                Names = names,
            }.Write(_writer);
        }
    }

    private void WriteBody(
        AccessorModel accessor, IReadOnlyList<(TypeModel Type, string Value)> arguments, TypeModel? result, LocalNames names) =>
        new CallBody
        {
            Begin = Begin(accessor.Member),
            Arguments = arguments,
            Result = result,
            Token = null,
            Form = CallForm.Blocking,
            Names = names,
        }.Write(_writer);

    private static string Display(PropertyModel property) => property.IsIndexer ? "Item" : property.Name.TrimStart('@');
}
