using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ProxyGen.Generator.Contracts;

/// <summary>
/// Finds the closed form that a call such as <c>manager.CreateBox(5)</c> creates. Its method is generated, so that the call does not bind;
/// the shared class is found by name, and type arguments that are not written are inferred from the class's constructors.
/// </summary>
internal static class UnboundCreation
{
    private const string NamedPrefix = "CreateNamed";
    private const string AsyncSuffix = "Async";

    private static readonly string[] Prefixes = [NamedPrefix, "GetOrCreate", "Create"];

    /// <summary>Whether a method may be one that creates objects: judged by its name.</summary>
    public static bool IsName(string name) => Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));

    /// <param name="arguments">What it is called with.</param>
    /// <param name="name">The name of what is called.</param>
    /// <param name="model">Where the call stands.</param>
    /// <param name="mayBePlain">Whether classes without type parameters are meant as well.</param>
    /// <param name="typeOf">Finds the types of arguments.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static INamedTypeSymbol? TypeOf(
        ArgumentSyntax[] arguments,
        SimpleNameSyntax name,
        SemanticModel model,
        bool mayBePlain,
        Func<ExpressionSyntax, ITypeSymbol?> typeOf,
        CancellationToken cancellationToken)
    {
        string text = name.Identifier.ValueText;
        if (text.EndsWith(AsyncSuffix, StringComparison.Ordinal))
        {
            text = text.Substring(0, text.Length - AsyncSuffix.Length);
        }

        foreach (string prefix in Prefixes)
        {
            if (!text.StartsWith(prefix, StringComparison.Ordinal)
                || Find(text.Substring(prefix.Length), name, model, mayBePlain) is not { } shared)
            {
                continue;
            }

            if (shared.AllTypeParameters().Count == 0)
            {
                return shared;
            }

            return name is GenericNameSyntax generic
                ? shared.WithAllTypeArguments(GenericUseReader.TypeArguments(generic, model, cancellationToken))
                : Infer(shared, [.. arguments.Skip(prefix == "Create" ? 0 : 1)], typeOf);
        }

        return null;
    }

    private static INamedTypeSymbol? Find(string shared, SimpleNameSyntax name, SemanticModel model, bool mayBePlain)
    {
        int? arity = name is GenericNameSyntax ? name.Arity : null;
        return (mayBePlain && arity is null ? ProxyNameBinder.FindShared(model, name.SpanStart, shared, 0) : null)
            ?? ProxyNameBinder.FindShared(model, name.SpanStart, shared, arity);
    }

    private static INamedTypeSymbol? Infer(
        INamedTypeSymbol shared, ArgumentSyntax[] arguments, Func<ExpressionSyntax, ITypeSymbol?> typeOf)
    {
        foreach (IMethodSymbol constructor in ContractMembers.ConstructorsOf(shared))
        {
            ImmutableArray<IParameterSymbol> parameters = [.. constructor.Parameters.Where(static one => !ManagerServices.IsGiven(one))];
            if (TypeInference.Infer(parameters, arguments, shared.AllTypeParameters(), typeOf) is { } types)
            {
                return shared.WithAllTypeArguments(types);
            }
        }

        return null;
    }
}
