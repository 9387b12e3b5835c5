using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.Generator.Contracts;

/// <summary>Parameters that the manager fills in where it creates an object, and the rules about them.</summary>
internal static class ManagerServices
{
    /// <summary>Whether a parameter comes from the manager's services; callers do not have it.</summary>
    public static bool IsGiven(IParameterSymbol parameter) =>
        parameter is { RefKind: RefKind.None, Type.IsReferenceType: true }
        && parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor }
        && parameter.HasAttribute(KnownNames.ManagerService);

    /// <summary>Whether the object can do without the service.</summary>
    public static bool IsOptional(IParameterSymbol parameter) =>
        parameter.HasExplicitDefaultValue || parameter.NullableAnnotation == NullableAnnotation.Annotated;

    /// <summary>The type that the services are asked for, as C#.</summary>
    public static string TypeOf(IParameterSymbol parameter) =>
        CSharpNames.Plain(parameter.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated));

    /// <summary>What keeps a parameter that is marked from being filled in; null if nothing does.</summary>
    public static ContractProblem? Check(IParameterSymbol parameter, Compilation compilation)
    {
        string? reason = ReasonAgainst(parameter, compilation);
        return reason is null
            ? null
            : new ContractProblem(ContractDescriptors.ServiceNotGiven, SourceLocations.OfName(parameter), parameter.Name, reason);
    }

    private static string? ReasonAgainst(IParameterSymbol parameter, Compilation compilation)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            || !constructor.ContainingType.IsSharedClass(compilation))
        {
            return "only constructors of shared classes get services; take the service there and keep it in a field";
        }

        if (parameter.RefKind != RefKind.None)
        {
            return "services are passed by value";
        }

        return parameter.Type is { IsReferenceType: false, TypeKind: not TypeKind.Error }
            ? $"'{parameter.Type.Display()}' is no class and no interface, and services are objects"
            : null;
    }
}
