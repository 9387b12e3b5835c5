using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <content>Methods.</content>
internal sealed partial class ProxyEmitter
{
    private void WriteMethod(MethodModel method)
    {
        if (method.Interface is { } implemented)
        {
            WriteExplicitMethod(method, implemented);
            return;
        }

        if (method.HasSameForm)
        {
            WriteSameForm(method);
        }

        if (method.AsyncName is { } asyncName)
        {
            WriteAsyncForm(method, asyncName);
        }

        if (method.BlockingName is { } blockingName)
        {
            WriteBlockingMethod(method, blockingName, $"The blocking form of <c>{method.Declaration.Display}</c>.");
        }
    }

    private void WriteSameForm(MethodModel method)
    {
        string summary = $"Calls <c>{method.Declaration.Display}</c> of the shared object.";
        if (method.Stream is { } stream)
        {
            WriteStreamMethod(method, stream, summary);
        }
        else if (method.ReturnKind == ReturnKind.Direct)
        {
            WriteBlockingMethod(method, method.Name, summary);
        }
        else
        {
            WriteAsyncMethod(
                method, method.Name, ParameterText.Declared(method.Parameters), ParameterText.TokenOf(method.Parameters), summary);
        }
    }

    // An enumeration begins with a call of its own: the method itself makes none.
    private void WriteStreamMethod(MethodModel method, LiveModel stream, string summary)
    {
        _writer.WriteLine();
        Documentation.Write(_writer, method.Declaration, summary);
        string parameters = string.Join(", ", ParameterText.Declared(method.Parameters));
        string type = $"global::System.Collections.Generic.IAsyncEnumerable<{stream.ItemType}>";
        using (_writer.Block($"{method.Declaration.Accessibility} {New(method)}{type} {method.Name}{method.Generic?.List}({parameters}){method.Generic?.Where}"))
        {
            WriteStreamBody(method, stream);
        }
    }

    private void WriteStreamBody(MethodModel method, LiveModel stream)
    {
        LocalNames names = LocalNames.Beside(method.Parameters);
        string open = names.Choose("OpenAsync");
        string token = names.Choose("enumerationToken");
        string given = ParameterText.TokenOf(method.Parameters) ?? "default";
        _writer.Write($"return {stream.Proxy.ProxySide}.Enumerate({open}, {given});\n");
        _writer.WriteLine();
        string task = AsyncSignature.ReturnType(ReturnKind.ValueTask, stream.Proxy);
        string parameter = $"global::System.Threading.CancellationToken {token}";
        using (_writer.Block($"{task} {open}({parameter})"))
        {
            WriteBody(method, token, CallForm.Handing, names);
        }
    }

    private void WriteAsyncForm(MethodModel method, string name)
    {
        string token = ParameterText.TokenOf(method.Parameters) ?? LocalNames.Beside(method.Parameters).Choose("cancellationToken");
        string summary = $"The asynchronous form of <c>{method.Declaration.Display}</c>.";
        WriteAsyncMethod(method, name, ParameterText.WithToken(method.Parameters, token), token, summary);
    }

    private void WriteBlockingMethod(MethodModel method, string name, string summary)
    {
        _writer.WriteLine();
        Documentation.Write(_writer, method.Declaration, summary);
        if (method.ResultAttributes is { } attributes)
        {
            _writer.Write(attributes);
        }

        string parameters = string.Join(", ", ParameterText.Declared(method.Parameters));
        using (_writer.Block($"{method.Declaration.Accessibility} {New(method)}{method.Result?.ProxySide ?? "void"} {name}{method.Generic?.List}({parameters}){method.Generic?.Where}"))
        {
            WriteBody(method, ParameterText.TokenOf(method.Parameters), CallForm.Blocking, LocalNames.Beside(method.Parameters));
        }
    }

    private void WriteAsyncMethod(MethodModel method, string name, IEnumerable<string> parameters, string? token, string summary)
    {
        _writer.WriteLine();
        Documentation.Write(_writer, method.Declaration, summary);
        TypeModel? result = AsyncSignature.WithOutputs(method.Result, ParameterText.Outputs(method.Parameters).ToEquatableArray());
        CallForm form = method.ReturnKind == ReturnKind.Task ? CallForm.Awaiting : CallForm.Handing;
        string returnType = AsyncSignature.ReturnType(method.ReturnKind, result);
        LocalNames names = LocalNames.Beside(method.Parameters);
        token = token is null ? null : ParameterText.TokenOf(method.Parameters) ?? names.Choose(token);
        using (_writer.Block($"{method.Declaration.Accessibility} {AsyncSignature.Keyword(form)}{returnType} {name}{method.Generic?.List}({string.Join(", ", parameters)}){method.Generic?.Where}"))
        {
            WriteBody(method, token, form, names);
        }
    }

    private void WriteBody(MethodModel method, string? token, CallForm form, LocalNames names) =>
        new CallBody
        {
            Begin = Begin(method),
            Arguments = ParameterText.Arguments(method.Parameters),
            Result = method.Result,
            Outputs = ParameterText.Outputs(method.Parameters).ToEquatableArray(),
            IsResultForgiven = method.ResultAttributes is not null,
            Token = token,
            Form = form,
            Names = names,
        }.Write(_writer);
}
