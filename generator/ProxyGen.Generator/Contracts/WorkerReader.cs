using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>Reads the worker methods of a class; those that break a rule are left out.</summary>
internal static class WorkerReader
{
    /// <summary>
    /// The worker methods of the method's class, read once: at the first of them. Null at the others, and where none is left.
    /// </summary>
    public static WorkerClassModel? Read(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        INamedTypeSymbol type = method.ContainingType;
        if (!SymbolEqualityComparer.Default.Equals(WorkerRules.MethodsOf(type).FirstOrDefault(), method))
        {
            return null;
        }

        PayloadReader payloads = new(compilation, cancellationToken);
        IMethodSymbol[] accepted = [.. WorkerRules.MethodsOf(type).Where(candidate => !WorkerRules.Check(candidate, payloads).Any())];
        if (accepted.Length == 0)
        {
            return null;
        }

        string name = WorkerRules.ClassName(type);
        WorkerMethodModel[] methods = [.. accepted.Select(worker => ReadMethod(worker, payloads))];
        return new WorkerClassModel
        {
            HintName = HintNames.OfType(type),
            Namespace = type.NamespaceInCSharp(),
            Name = name,
            Type = CSharpNames.Qualified(type.NamespaceInCSharp(), name, []),
            DeclaringType = CSharpNames.Type(type, []),
            Declaration = DeclarationReader.Read(type, type.IsPublicToAll() ? "public" : "internal", payloads),
            Methods = methods.ToEquatableArray(),
            Required = payloads.Required,
            Suppressions = Suppressions.Of([type, .. accepted]),
        };
    }

    private static WorkerMethodModel ReadMethod(IMethodSymbol method, PayloadReader payloads)
    {
        BindingScope scope = payloads.ScopeOf(method);
        IEnumerable<string> types = method.Parameters
            .Where(static parameter => ContractMembers.RoleOf(parameter) == ParameterRole.Payload)
            .Select(parameter => payloads.Read(parameter.Type, scope, PayloadPlace.Data).Canonical);
        return new WorkerMethodModel
        {
            Name = CSharpNames.Escape(method.Name),
            WireName = $"{CanonicalNames.Type(method.ContainingType, [])}.{method.Name}({string.Join(",", types)})",
            Declaration = DeclarationReader.Read(
                method, method.DeclaredAccessibility == Accessibility.Public ? "public" : "internal", payloads),
            Parameters = ParameterReader.Read(method.Parameters, payloads, PayloadPlace.Data),
            Result = Awaitables.ResultOf(method) is { } result ? payloads.Read(result, scope, PayloadPlace.Data).ToModel() : null,
            ReturnKind = Awaitables.KindOf(method),
        };
    }
}
