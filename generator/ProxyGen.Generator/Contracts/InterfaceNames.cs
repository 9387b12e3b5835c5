using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>How each side and the wire name an interface that a shared class implements, or why it cannot be named.</summary>
internal sealed record InterfaceNames(string ProxyType, string ManagerType, string Canonical, PayloadProblem? Problem)
{
    public static InterfaceNames Of(INamedTypeSymbol implemented, PayloadReader payloads, INamedTypeSymbol declaring)
    {
        INamedTypeSymbol definition = implemented.OriginalDefinition;
        BindingScope scope = payloads.ScopeOf(declaring.OriginalDefinition);
        PayloadType[] arguments =
            [.. implemented.AllTypeArguments().Select(argument => payloads.Read(argument, scope, PayloadPlace.Signature))];
        return new InterfaceNames(
            CSharpNames.Type(definition, [.. arguments.Select(static argument => argument.ProxySide)]),
            CSharpNames.Type(definition, [.. arguments.Select(static argument => argument.ManagerSide)]),
            CanonicalNames.Type(definition, [.. arguments.Select(static argument => argument.Canonical)]),
            arguments.Select(static argument => argument.Problem).FirstOrDefault(static problem => problem is not null));
    }

    public InterfaceModel ToModel() => new(ProxyType, ManagerType);
}
