using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <content>Members that are implemented for an interface alone.</content>
internal sealed partial class ProxyEmitter
{
    private const string Enumerable = "global::System.Collections.IEnumerable";
    private const string Enumerator = "global::System.Collections.IEnumerator";

    private void WriteExplicitMethod(MethodModel method, InterfaceModel implemented)
    {
        if (method.IsEnumeration)
        {
            WriteEnumeration(method, implemented);
            return;
        }

        _writer.WriteLine();
        Documentation.Write(_writer, method.Declaration, $"Calls <c>{method.Declaration.Display}</c> of the shared object.");
        CallForm form = AsyncSignature.FormOf(method.ReturnKind);
        string returnType = method.Stream is { } stream ? $"global::System.Collections.Generic.IAsyncEnumerable<{stream.ItemType}>"
            : form == CallForm.Blocking
            ? method.Result?.ProxySide ?? "void"
            : AsyncSignature.Keyword(form) + AsyncSignature.ReturnType(method.ReturnKind, method.Result);
        string parameters = string.Join(", ", ParameterText.Bare(method.Parameters));
        using (_writer.Block($"{returnType} {implemented.ProxyType}.{method.Name}({parameters})"))
        {
            if (method.Stream is not null)
            {
                WriteStreamBody(method, method.Stream);
                return;
            }

            WriteBody(method, ParameterText.TokenOf(method.Parameters), form, LocalNames.Beside(method.Parameters));
        }
    }

    private void WriteEnumeration(MethodModel method, InterfaceModel implemented)
    {
        TypeModel items = method.Result!;
        string arguments = implemented.ProxyType.Substring(implemented.ProxyType.IndexOf('<'));
        _writer.Write($$"""

            /// <summary>Fetches a snapshot of all items in one call and goes through it.</summary>
            global::System.Collections.Generic.IEnumerator{{arguments}} {{implemented.ProxyType}}.GetEnumerator()
            {
                using var call = {{Begin(method.Member)}};
                var reader = call.Invoke();
                return {{PayloadText.Read(items, items.ProxySide, "reader", "call.Context")}}.GetEnumerator();
            }
            """);
        if (method == _contract.Methods.First(static other => other.IsEnumeration))
        {
            _writer.Write($"""

                {Enumerator} {Enumerable}.GetEnumerator() => (({implemented.ProxyType})this).GetEnumerator();
                """);
        }
    }
}
