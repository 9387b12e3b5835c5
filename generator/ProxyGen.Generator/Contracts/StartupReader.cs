using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.Generator.Contracts;

/// <summary>Reads the class that configures an assembly's part of a manager's services, and has the rules about it.</summary>
internal static class StartupReader
{
    private const string Configure = "Configure";

    /// <summary>The class that the assembly names, as C#; null where it breaks a rule.</summary>
    public static string? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return context.Attributes is [{ ConstructorArguments: [{ Value: INamedTypeSymbol type }] }, ..]
            && ReasonAgainst(type, context.SemanticModel.Compilation) is null
                ? CSharpNames.Plain(type)
                : null;
    }

    /// <summary>What keeps a class from configuring services; null if nothing does.</summary>
    public static ContractProblem? Check(ITypeSymbol type, Location location, Compilation compilation) =>
        ReasonAgainst(type, compilation) is { } reason
            ? new ContractProblem(ContractDescriptors.UnsupportedStartup, location, type.Display(), reason)
            : null;

    private static string? ReasonAgainst(ITypeSymbol type, Compilation compilation)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named || named.IsUnboundGenericType)
        {
            return "it is no class";
        }

        if (!named.IsReachableInAssembly() || !compilation.IsSymbolAccessibleWithin(named, compilation.Assembly))
        {
            return "generated code cannot name it; make it internal or public";
        }

        if (!named.GetMembers(Configure).OfType<IMethodSymbol>().Any(method => IsConfigure(method, compilation)))
        {
            return "it has no method 'static void Configure(IServiceCollection services)' that is internal or public";
        }

        return compilation.GetTypeByMetadataName(KnownNames.ServiceProviderBuilding) is null
            ? "the project does not reference the package Microsoft.Extensions.DependencyInjection, which makes the services"
            : null;
    }

    private static bool IsConfigure(IMethodSymbol method, Compilation compilation) =>
        method is { IsStatic: true, ReturnsVoid: true, Arity: 0, Parameters: [{ RefKind: RefKind.None } services] }
        && services.Type.IsNamed(KnownNames.ServiceCollection)
        && method.IsUsable(compilation);
}
