using System.Globalization;
using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>How a shared class's proxy, dispatcher, extensions and contract are named.</summary>
internal static class SharedClassNames
{
    public const string ProxySuffix = "Proxy";

    public const string ExtensionsSuffix = "ManagerExtensions";

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
    public static string ExtensionsName(INamedTypeSymbol definition, Compilation compilation) =>
        ExtensionsPrefix(definition, compilation) + ExtensionsSuffix;

    /// <summary>The name of the class with the proxy's extension methods.</summary>
    public static string ProxyExtensionsName(INamedTypeSymbol definition, Compilation compilation) =>
        ExtensionsPrefix(definition, compilation) + "ProxyExtensions";

    public static string CreateName(INamedTypeSymbol definition)
    {
        const string prefix = "Shared";
        return BuiltInProxyName(definition) is not { } name ? FlatName(definition)
            : name.StartsWith(prefix, StringComparison.Ordinal) ? name.Substring(prefix.Length)
            : name;
    }

    /// <param name="definition">The shared class.</param>
    /// <param name="arguments">The type arguments, as they are to be written.</param>
    /// <param name="foreign">What is known of a class without a mark of its own; null for one that has it.</param>
    public static string ProxyType(INamedTypeSymbol definition, IReadOnlyList<string> arguments, ForeignClass? foreign) =>
        CSharpNames.Qualified(ProxyNamespace(definition, foreign), CSharpNames.Escape(ProxyName(definition)), arguments);

    public static string DispatcherType(INamedTypeSymbol definition, IReadOnlyList<string> arguments, ForeignClass? foreign) =>
        CSharpNames.Qualified(DispatcherNamespace(definition, foreign), DispatcherName(definition), arguments);

    /// <summary>The contract's name on the wire, over canonical type arguments.</summary>
    public static string ContractName(INamedTypeSymbol definition, IReadOnlyList<string> arguments) =>
        BuiltInProxyName(definition) is { } name
            ? CanonicalNames.Generic(Runtime + "." + name, arguments)
            : CanonicalNames.Type(definition, arguments);

    /// <summary>The contract's name with the type parameters as they are called.</summary>
    public static string OpenContractName(INamedTypeSymbol definition) =>
        ContractName(definition, [.. definition.AllTypeParameters().Select(static parameter => parameter.Name)]);

    /// <summary>How signatures write the class and its proxy alike.</summary>
    public static string Canonical(INamedTypeSymbol definition, IReadOnlyList<string> arguments)
    {
        string name = ContractName(definition, arguments);
        return BuiltInProxyName(definition) is null ? "shared " + name : name;
    }

    public static NamesModel Read(INamedTypeSymbol definition, Compilation compilation)
    {
        ForeignClass? foreign = ForeignClasses.Of(compilation).Find(definition);
        string[] parameters = [.. definition.AllTypeParameters().Select(static parameter => CSharpNames.Escape(parameter.Name))];
        string operandSuffix = parameters.Length == 0 ? "" : "<" + new string(',', parameters.Length - 1) + ">";
        return new NamesModel
        {
            HintName = HintNames.OfType(definition),
            Namespace = DispatcherNamespace(definition, foreign),
            ProxyNamespace = ProxyNamespace(definition, foreign),
            SharedType = CSharpNames.Type(definition, parameters),
            SharedTypeOperand = CSharpNames.TypeOperand(definition),
            ProxyName = CSharpNames.Escape(ProxyName(definition)),
            ProxyTypeOperand = ProxyType(definition, [], foreign) + operandSuffix,
            ProxyType = ProxyType(definition, parameters, foreign),
            DispatcherName = DispatcherName(definition),
            DispatcherType = DispatcherType(definition, parameters, foreign),
            DispatcherTypeOperand = DispatcherType(definition, [], foreign) + operandSuffix,
            ExtensionsName = ExtensionsName(definition, compilation),
            ProxyExtensionsName = ProxyExtensionsName(definition, compilation),
            CreateName = CreateName(definition),
        };
    }

    private static string ExtensionsPrefix(INamedTypeSymbol definition, Compilation compilation) =>
        CreateName(definition)
            + (HasSimplerNamesake(definition, compilation)
                ? definition.AllTypeParameters().Count.ToString(CultureInfo.InvariantCulture)
                : "");

    private static bool HasSimplerNamesake(INamedTypeSymbol definition, Compilation compilation)
    {
        if (!definition.HasSharedMark())
        {
            return ForeignClasses.Of(compilation).HasSimplerNamesake(definition);
        }

        INamespaceOrTypeSymbol container = (INamespaceOrTypeSymbol?)definition.ContainingType ?? definition.ContainingNamespace;
        return definition.Arity > 0
            && container.GetTypeMembers(definition.Name).Any(other => other.Arity < definition.Arity && other.HasSharedMark());
    }

    private static string? ProxyNamespace(INamedTypeSymbol definition, ForeignClass? foreign) =>
        BuiltInProxyName(definition) is null ? DispatcherNamespace(definition, foreign) : Runtime;

    private static string? DispatcherNamespace(INamedTypeSymbol definition, ForeignClass? foreign) =>
        foreign is null ? definition.NamespaceInCSharp() : foreign.ProxyNamespace;
}
