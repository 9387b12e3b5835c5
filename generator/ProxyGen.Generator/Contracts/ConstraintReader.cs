using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>Writes the constraints of type parameters as C#.</summary>
internal static class ConstraintReader
{
    /// <summary>The parameter's constraint clause; null if it has none.</summary>
    public static string? Read(ITypeParameterSymbol parameter)
    {
        List<string> constraints = [];
        if (parameter.HasUnmanagedTypeConstraint)
        {
            constraints.Add("unmanaged");
        }
        else if (parameter.HasValueTypeConstraint)
        {
            constraints.Add("struct");
        }
        else if (parameter.HasReferenceTypeConstraint)
        {
            constraints.Add(parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class");
        }
        else if (parameter.HasNotNullConstraint)
        {
            constraints.Add("notnull");
        }

        constraints.AddRange(parameter.ConstraintTypes.Select(CSharpNames.Plain));
        if (parameter is { HasConstructorConstraint: true, HasValueTypeConstraint: false })
        {
            constraints.Add("new()");
        }

        return constraints.Count == 0 ? null : $"where {CSharpNames.Escape(parameter.Name)} : {string.Join(", ", constraints)}";
    }
}
