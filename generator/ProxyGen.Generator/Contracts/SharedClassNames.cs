using System.Globalization;
using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>How a shared class's proxy, dispatcher, extensions and contract are named.</summary>
internal static class SharedClassNames
{
    public const string ProxySuffix = "Proxy";

    private const string Runtime = "ProxyGen";

    /// <summary>The class's name with those of its containing types, as in <c>Outer_Inner</c>.</summary>
    public static string FlatName(INamedTypeSymbol definition) =>
        definition.ContainingType is { } outer ? FlatName(outer) + "_" + definition.Name : definition.Name;

    /// <summary>The name of a built-in class's proxy, such as <c>SharedList</c>; null for any other class.</summary>
    public static string? BuiltInProxyName(INamedTypeSymbol definition) =>
        definition.FindAttribute(KnownNames.BuiltInProxy) is { ConstructorArguments: [{ Value: string name }] } ? name : null;

    public static string ProxyName(INamedTypeSymbol definition) => BuiltInProxyName(definition) ?? FlatName(definition) + ProxySuffix;

    public static string DispatcherName(INamedTypeSymbol definition) => FlatName(definition) + "Dispatcher";

    /// <summary>The name of the class with the creating methods, which has no type parameters to tell Box from Box&lt;T&gt;.</summary>
    public static string ExtensionsName(INamedTypeSymbol definition) => ExtensionsPrefix(definition) + "ManagerExtensions";

    /// <summary>The name of the class with the proxy's extension methods.</summary>
    public static string ProxyExtensionsName(INamedTypeSymbol definition) => ExtensionsPrefix(definition) + "ProxyExtensions";

    public static string CreateName(INamedTypeSymbol definition)
    {
        const string prefix = "Shared";
        return BuiltInProxyName(definition) is not { } name ? FlatName(definition)
            : name.StartsWith(prefix, StringComparison.Ordinal) ? name.Substring(prefix.Length)
            : name;
    }

    public static string ProxyType(INamedTypeSymbol definition, IReadOnlyList<string> arguments) =>
        CSharpNames.Qualified(ProxyNamespace(definition), CSharpNames.Escape(ProxyName(definition)), arguments);

    public static string DispatcherType(INamedTypeSymbol definition, IReadOnlyList<string> arguments) =>
        CSharpNames.Qualified(definition.NamespaceInCSharp(), DispatcherName(definition), arguments);

    /// <summary>The contract's name on the wire, over canonical type arguments.</summary>
    public static string ContractName(INamedTypeSymbol definition, IReadOnlyList<string> arguments) =>
        BuiltInProxyName(definition) is { } name
            ? CanonicalNames.Generic(Runtime + "." + name, arguments)
            : CanonicalNames.Type(definition, arguments);

    /// <summary>How signatures write the class and its proxy alike.</summary>
    public static string Canonical(INamedTypeSymbol definition, IReadOnlyList<string> arguments)
    {
        string name = ContractName(definition, arguments);
        return BuiltInProxyName(definition) is null ? "shared " + name : name;
    }

    public static NamesModel Read(INamedTypeSymbol definition)
    {
        string[] parameters = [.. definition.AllTypeParameters().Select(static parameter => CSharpNames.Escape(parameter.Name))];
        string operandSuffix = parameters.Length == 0 ? "" : "<" + new string(',', parameters.Length - 1) + ">";
        return new NamesModel
        {
            HintName = HintNames.OfType(definition),
            Namespace = definition.NamespaceInCSharp(),
            ProxyNamespace = ProxyNamespace(definition),
            SharedType = CSharpNames.Type(definition, parameters),
            SharedTypeOperand = CSharpNames.TypeOperand(definition),
            ProxyName = CSharpNames.Escape(ProxyName(definition)),
            ProxyType = ProxyType(definition, parameters),
            DispatcherName = DispatcherName(definition),
            DispatcherType = DispatcherType(definition, parameters),
            DispatcherTypeOperand = DispatcherType(definition, []) + operandSuffix,
            ExtensionsName = ExtensionsName(definition),
            ProxyExtensionsName = ProxyExtensionsName(definition),
            CreateName = CreateName(definition),
        };
    }

    private static string ExtensionsPrefix(INamedTypeSymbol definition) =>
        CreateName(definition) + (HasSimplerNamesake(definition) ? definition.Arity.ToString(CultureInfo.InvariantCulture) : "");

    private static bool HasSimplerNamesake(INamedTypeSymbol definition)
    {
        INamespaceOrTypeSymbol container = (INamespaceOrTypeSymbol?)definition.ContainingType ?? definition.ContainingNamespace;
        return definition.Arity > 0
            && container.GetTypeMembers(definition.Name).Any(other => other.Arity < definition.Arity && other.IsSharedClass());
    }

    private static string? ProxyNamespace(INamedTypeSymbol definition) =>
        BuiltInProxyName(definition) is null ? definition.NamespaceInCSharp() : Runtime;
}
