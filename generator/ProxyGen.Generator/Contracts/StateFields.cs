using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>The fields of one class, those of the compiler's included, that make up its part of a shared object's state.</summary>
internal static class StateFields
{
    /// <summary>The instance fields, without those marked [SharedTransient] and services of the manager. Events are no state.</summary>
    public static IEnumerable<StateField> Of(INamedTypeSymbol type)
    {
        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>())
        {
            ISymbol declared = field.AssociatedSymbol ?? (ISymbol?)CapturedParameter(field) ?? field;
            if (declared is IParameterSymbol parameter && ManagerServices.IsGiven(parameter))
            {
                continue;
            }

            if (field is { IsStatic: false, IsConst: false } && declared is not IEventSymbol && !declared.HasAttribute(KnownNames.SharedTransient))
            {
                yield return new StateField(declared.Name, field.MetadataName, declared, field.Type, field.OriginalDefinition.Type);
            }
        }
    }

    // A parameter of the primary constructor that a member uses is kept in a field of the name <parameter>P.
    private static IParameterSymbol? CapturedParameter(IFieldSymbol field) =>
        field.IsImplicitlyDeclared && field.Name.StartsWith("<", StringComparison.Ordinal)
            ? field.ContainingType.InstanceConstructors
                .SelectMany(static constructor => constructor.Parameters)
                .FirstOrDefault(parameter => field.Name == $"<{parameter.Name}>P")
            : null;
}
