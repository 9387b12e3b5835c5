using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>Infers type arguments from the types of arguments, as far as these say them exactly.</summary>
internal sealed class TypeInference
{
    private readonly Dictionary<ITypeParameterSymbol, ITypeSymbol> _inferred = new(SymbolEqualityComparer.Default);

    /// <summary>The type arguments for the parameters; null where some are not known.</summary>
    public ITypeSymbol[]? For(IReadOnlyList<ITypeParameterSymbol> parameters) =>
        parameters.All(_inferred.ContainsKey) ? [.. parameters.Select(parameter => _inferred[parameter])] : null;

    public void Unify(ITypeSymbol parameter, ITypeSymbol argument)
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
