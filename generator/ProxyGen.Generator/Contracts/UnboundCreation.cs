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

    public static INamedTypeSymbol? TypeOf(
        InvocationExpressionSyntax invocation, SimpleNameSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        string text = name.Identifier.ValueText;
        if (text.EndsWith(AsyncSuffix, StringComparison.Ordinal))
        {
            text = text.Substring(0, text.Length - AsyncSuffix.Length);
        }

        int? arity = name is GenericNameSyntax ? name.Arity : null;
        foreach (string prefix in Prefixes)
        {
            if (!text.StartsWith(prefix, StringComparison.Ordinal)
                || ProxyNameBinder.FindShared(model, name.SpanStart, text.Substring(prefix.Length), arity) is not { } shared)
            {
                continue;
            }

            return name is GenericNameSyntax generic
                ? shared.WithAllTypeArguments(GenericUseReader.TypeArguments(generic, model, cancellationToken))
                : Infer(shared, ArgumentsOf(invocation, hasName: prefix != "Create"), model, cancellationToken);
        }

        return null;
    }

    private static ArgumentSyntax[] ArgumentsOf(InvocationExpressionSyntax invocation, bool hasName) =>
        [.. invocation.ArgumentList.Arguments.Skip(hasName ? 1 : 0)];

    private static INamedTypeSymbol? Infer(
        INamedTypeSymbol shared, ArgumentSyntax[] arguments, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (IMethodSymbol constructor in ContractMembers.ConstructorsOf(shared))
        {
            Dictionary<ITypeParameterSymbol, ITypeSymbol> inferred = new(SymbolEqualityComparer.Default);
            for (int index = 0; index < arguments.Length; index++)
            {
                if (ParameterOf(constructor, arguments[index], index) is { } parameter
                    && model.GetTypeInfo(arguments[index].Expression, cancellationToken).Type is { } type)
                {
                    Unify(parameter.Type, type, inferred);
                }
            }

            IReadOnlyList<ITypeParameterSymbol> parameters = shared.AllTypeParameters();
            if (parameters.All(inferred.ContainsKey))
            {
                return shared.WithAllTypeArguments([.. parameters.Select(parameter => inferred[parameter])]);
            }
        }

        return null;
    }

    private static IParameterSymbol? ParameterOf(IMethodSymbol constructor, ArgumentSyntax argument, int index) =>
        argument.NameColon is { Name.Identifier.ValueText: { } name }
            ? constructor.Parameters.FirstOrDefault(parameter => parameter.Name == name)
            : constructor.Parameters.ElementAtOrDefault(index);

    private static void Unify(ITypeSymbol parameter, ITypeSymbol argument, Dictionary<ITypeParameterSymbol, ITypeSymbol> inferred)
    {
        switch (parameter)
        {
            case ITypeParameterSymbol typeParameter when !inferred.ContainsKey(typeParameter):
                inferred.Add(typeParameter, argument.WithNullableAnnotation(NullableAnnotation.None));
                break;
            case IArrayTypeSymbol array when argument is IArrayTypeSymbol other && other.Rank == array.Rank:
                Unify(array.ElementType, other.ElementType, inferred);
                break;
            case INamedTypeSymbol { IsGenericType: true } generic:
                UnifyGeneric(generic, argument, inferred);
                break;
        }
    }

    private static void UnifyGeneric(
        INamedTypeSymbol parameter, ITypeSymbol argument, Dictionary<ITypeParameterSymbol, ITypeSymbol> inferred)
    {
        IEnumerable<INamedTypeSymbol> candidates = argument is INamedTypeSymbol named
            ? [named, .. named.AllInterfaces]
            : argument.AllInterfaces;
        INamedTypeSymbol? same = candidates.FirstOrDefault(
            candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, parameter.OriginalDefinition));
        for (int index = 0; same is not null && index < parameter.TypeArguments.Length; index++)
        {
            Unify(parameter.TypeArguments[index], same.TypeArguments[index], inferred);
        }
    }
}
