using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ProxyGen.Generator.Contracts;

/// <summary>Infers type arguments from the types of arguments, as far as these say them exactly.</summary>
internal sealed class TypeInference
{
    private readonly Dictionary<ITypeParameterSymbol, ITypeSymbol> _inferred = new(SymbolEqualityComparer.Default);

    /// <summary>The type arguments of a call; null where some are not known.</summary>
    /// <param name="parameters">What is called takes these.</param>
    /// <param name="arguments">What it is called with.</param>
    /// <param name="typeParameters">What stands for the types that are asked for.</param>
    /// <param name="typeOf">Finds the types of expressions.</param>
    public static ITypeSymbol[]? Infer(
        ImmutableArray<IParameterSymbol> parameters,
        IReadOnlyList<ArgumentSyntax> arguments,
        IReadOnlyList<ITypeParameterSymbol> typeParameters,
        Func<ExpressionSyntax, ITypeSymbol?> typeOf)
    {
        TypeInference inference = new();
        for (int index = 0; index < arguments.Count; index++)
        {
            if (ParameterOf(parameters, arguments[index], index) is { } parameter)
            {
                inference.UnifyArgument(parameter.Type, arguments[index].Expression, typeOf);
                if (parameter.IsParams && Sequences.ItemOf(parameter.Type) is { } item)
                {
                    inference.UnifyArgument(item, arguments[index].Expression, typeOf);
                }
            }
        }

        return typeParameters.All(inference._inferred.ContainsKey)
            ? [.. typeParameters.Select(parameter => inference._inferred[parameter])]
            : null;
    }

    private static IParameterSymbol? ParameterOf(ImmutableArray<IParameterSymbol> parameters, ArgumentSyntax argument, int index) =>
        argument.NameColon is { Name.Identifier.ValueText: { } name }
            ? parameters.FirstOrDefault(parameter => parameter.Name == name)
            : parameters.ElementAtOrDefault(index) ?? parameters.LastOrDefault(static parameter => parameter.IsParams);

    private void UnifyArgument(ITypeSymbol parameter, ExpressionSyntax argument, Func<ExpressionSyntax, ITypeSymbol?> typeOf)
    {
        switch (argument)
        {
            case CollectionExpressionSyntax collection when Sequences.ItemOf(parameter) is { } item:
                foreach (CollectionElementSyntax element in collection.Elements)
                {
                    UnifyElement(item, element, typeOf);
                }

                break;
            case LambdaExpressionSyntax lambda when parameter is INamedTypeSymbol { DelegateInvokeMethod: { } invoke }:
                UnifyLambda(invoke, lambda, typeOf);
                break;
            default:
                if (typeOf(argument) is { } type)
                {
                    Unify(parameter, type);
                }

                break;
        }
    }

    private void UnifyElement(ITypeSymbol item, CollectionElementSyntax element, Func<ExpressionSyntax, ITypeSymbol?> typeOf)
    {
        switch (element)
        {
            case ExpressionElementSyntax single:
                UnifyArgument(item, single.Expression, typeOf);
                break;
            case SpreadElementSyntax spread when typeOf(spread.Expression) is { } type && Sequences.ItemOf(type) is { } inner:
                Unify(item, inner);
                break;
        }
    }

    private void UnifyLambda(IMethodSymbol invoke, LambdaExpressionSyntax lambda, Func<ExpressionSyntax, ITypeSymbol?> typeOf)
    {
        if (lambda is ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: var written })
        {
            for (int index = 0; index < written.Count && index < invoke.Parameters.Length; index++)
            {
                if (written[index].Type is { } name && typeOf(name) is { } type)
                {
                    Unify(invoke.Parameters[index].Type, type);
                }
            }
        }

        ITypeSymbol? result = lambda.AsyncKeyword.IsKind(SyntaxKind.None) ? invoke.ReturnType : Awaitables.ResultOf(invoke);
        if (result is not null && lambda.ExpressionBody is { } body)
        {
            UnifyArgument(result, body, typeOf);
        }
    }

    private void Unify(ITypeSymbol parameter, ITypeSymbol argument)
    {
        switch (parameter)
        {
            case ITypeParameterSymbol typeParameter when !_inferred.ContainsKey(typeParameter):
                _inferred.Add(typeParameter, argument.WithNullableAnnotation(NullableAnnotation.None));
                break;
            case IArrayTypeSymbol array when argument is IArrayTypeSymbol other && other.Rank == array.Rank:
                Unify(array.ElementType, other.ElementType);
                break;
            case INamedTypeSymbol { IsGenericType: true } generic:
                UnifyGeneric(generic, argument);
                break;
        }
    }

    private void UnifyGeneric(INamedTypeSymbol parameter, ITypeSymbol argument)
    {
        IEnumerable<ITypeSymbol> candidates = [argument, .. argument.AllInterfaces];
        for (INamedTypeSymbol? current = argument.BaseType; current is not null; current = current.BaseType)
        {
            candidates = candidates.Append(current);
        }

        INamedTypeSymbol? same = candidates.OfType<INamedTypeSymbol>().FirstOrDefault(
            candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, parameter.OriginalDefinition));
        for (int index = 0; same is not null && index < parameter.TypeArguments.Length; index++)
        {
            Unify(parameter.TypeArguments[index], same.TypeArguments[index]);
        }
    }
}
