using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Diagnostics;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>Each rule about worker methods, once.</summary>
internal static class WorkerRules
{
    private const int MostArguments = 8;

    public static IEnumerable<ContractProblem> Check(IMethodSymbol method, PayloadReader payloads)
    {
        if (!method.CanBeReferencedByName || !method.ContainingType.HasName())
        {
            return [ContractProblem.ReportedElsewhere];
        }

        if (ReasonAgainst(method) is { } reason)
        {
            return [new ContractProblem(ContractDescriptors.UnsupportedWorker, SourceLocations.OfName(method), method.Display(), reason)];
        }

        IEnumerable<ContractProblem> problems = method.Parameters
            .SelectMany(parameter => ContractRules.CheckParameter(parameter, payloads, PayloadPlace.Data));
        if (Awaitables.ResultOf(method) is { } result)
        {
            problems = problems.Concat(
                ContractRules.CheckType(method, $"The result of '{method.Display()}'", result, payloads, PayloadPlace.Data));
        }

        return problems;
    }

    /// <summary>The worker methods that a class declares, in order.</summary>
    public static IEnumerable<IMethodSymbol> MethodsOf(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IMethodSymbol>().Where(static method => method.HasAttribute(KnownNames.Worker));

    private static string? ReasonAgainst(IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            return "it is a local function; make it a static method of a class";
        }

        if (!method.IsStatic)
        {
            return "it belongs to an instance, which another process does not have; make it static and pass what it needs";
        }

        if (method.IsGenericMethod || method.ContainingType.AllTypeParameters().Count > 0)
        {
            return "it has type parameters, which are not supported; declare one method for each type";
        }

        if (method.IsAbstract || method.IsVirtual)
        {
            return "it is a member of an interface that others implement; make it a static method of a class";
        }

        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
        {
            return "it returns a reference into its own process's memory; return the value";
        }

        return ReasonAgainstSignature(method);
    }

    private static string? ReasonAgainstSignature(IMethodSymbol method)
    {
        if (method.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal
            || !method.ContainingType.IsReachableInAssembly())
        {
            return "generated code cannot call it; make it and its class internal or public";
        }

        if (method.Parameters.Count(static parameter => ContractMembers.RoleOf(parameter) == ParameterRole.Payload) > MostArguments)
        {
            return $"it takes more than {MostArguments} arguments; put some of them into a record";
        }

        if (method.Parameters.Count(static parameter => ContractMembers.RoleOf(parameter) == ParameterRole.CancellationToken) > 1)
        {
            return "it takes several cancellation tokens, but a worker has one";
        }

        if (method is { IsAsync: true, ReturnsVoid: true })
        {
            return "it is 'async void', so that nobody sees it end; return a Task";
        }

        return MethodsOf(method.ContainingType).FirstOrDefault(other => other.Name == method.Name) is { } first
            && !SymbolEqualityComparer.Default.Equals(first, method)
            ? "another worker method of the class has its name; rename one of them"
            : TakenName(method.ContainingType);
    }

    private static string? TakenName(INamedTypeSymbol type)
    {
        string name = ClassName(type);
        return type.ContainingNamespace.GetTypeMembers(name, 0).Any(static other => !ContractRules.IsGenerated(other))
            ? $"the name '{name}' of the class that is generated for it is taken; rename one of them"
            : null;
    }

    public static string ClassName(INamedTypeSymbol type) => SharedClassNames.FlatName(type) + "Workers";
}
