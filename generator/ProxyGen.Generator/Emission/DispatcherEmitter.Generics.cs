using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <content>Generic methods: whoever calls one registers the closed form, which has a member id of its own.</content>
internal sealed partial class DispatcherEmitter
{
    private const string GenericForms = "global::ProxyGen.Manager.GenericForms";

    private bool HasGenericMethods => _contract.Methods.Any(static method => method.Generic is not null);

    private void WriteGenericMethods()
    {
        if (!HasGenericMethods)
        {
            return;
        }

        _writer.Write($"\nprivate static readonly {GenericForms}<{_contract.Names.SharedType}> s_genericForms = new();");
        foreach (MethodModel method in _contract.Methods)
        {
            if (method.Generic is { } generic)
            {
                WriteGenericMethod(method, generic);
            }
        }
    }

    private void WriteGenericMethod(MethodModel method, GenericMethodModel generic)
    {
        string form = $"Form{generic.Key}{generic.List}";
        _writer.Write($"""

            /// <summary>Registers a closed form of <c>{method.Declaration.Display}</c>.</summary>
            /// <param name="typeArguments">The names of the type arguments on the wire.</param>
            """);
        using (_writer.Block($"public static void Register{generic.Key}{generic.List}(string typeArguments){generic.Where}"))
        using (_writer.Block(
            $"{form}.Id = s_genericForms.Add({Text.Quote(method.Member.Text)}, typeArguments, static (target, call) =>", "});"))
        {
            WriteCall(method);
        }

        string types = string.Join(", ", generic.TypeParameters.Select(static parameter => $"typeof({parameter})"));
        string name = Text.Quote($"{_contract.Declaration.Display}.{method.Declaration.Display}");
        _writer.Write($$"""

            internal static ulong IdOf{{generic.Key}}{{generic.List}}(){{generic.Where}} =>
                {{form}}.Id is var id and not 0 ? id : throw {{GenericForms}}.Missing({{name}}, {{types}});

            private static class {{form}}{{generic.Where}}
            {
                public static ulong Id { get; set; }
            }
            """);
    }
}
