using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>Reads the exception classes of a project that can be rebuilt from their message.</summary>
internal static class ExceptionReader
{
    /// <summary>The exception class; null where the type is none, or has no fitting constructor that generated code can reach.</summary>
    public static ExceptionModel? Read(INamedTypeSymbol type)
    {
        if (!type.HasName()
            || type.IsAbstract
            || type.AllTypeParameters().Count > 0
            || !type.IsReachableInAssembly()
            || !IsException(type)
            || IsForbidden(type))
        {
            return null;
        }

        string name = CSharpNames.Type(type, []);
        return HasConstructor(type, ["System.String", "System.Exception"]) ? new ExceptionModel(name, TakesInner: true)
            : HasConstructor(type, ["System.String"]) ? new ExceptionModel(name, TakesInner: false)
            : null;
    }

    private static bool IsException(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.IsNamed("System.Exception"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsForbidden(INamedTypeSymbol type) =>
        type.HasAttribute(KnownNames.Obsolete) || type.HasAttribute(KnownNames.Experimental);

    private static bool HasConstructor(INamedTypeSymbol type, string[] parameters) =>
        type.InstanceConstructors.Any(constructor =>
            constructor.DeclaredAccessibility == Accessibility.Public
            && !constructor.HasAttribute(KnownNames.Obsolete)
            && constructor.Parameters.Length == parameters.Length
            && constructor.Parameters
                .Zip(parameters, static (parameter, name) => parameter.RefKind == RefKind.None && parameter.Type.IsNamed(name))
                .All(static fits => fits));
}
