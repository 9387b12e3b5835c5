using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.Generator.Contracts;

/// <content>Rules about the class itself.</content>
internal static partial class ContractRules
{
    /// <summary>What keeps a class from being shared at all.</summary>
    public static IEnumerable<ContractProblem> CheckClass(INamedTypeSymbol type, Compilation compilation)
    {
        // Classes of other assemblies were checked where they were compiled, and those without a mark where they are declared.
        if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly) || !type.HasSharedMark())
        {
            yield break;
        }

        if (!type.HasName())
        {
            yield return ContractProblem.ReportedElsewhere;
        }
        else if (ReasonAgainst(type) is { } reason)
        {
            yield return new ContractProblem(
                ContractDescriptors.UnsupportedSharedType, SourceLocations.OfName(type), type.Display(), reason);
        }
        else if (TakenName(type, compilation) is { } taken)
        {
            yield return new ContractProblem(ContractDescriptors.NameTaken, SourceLocations.OfName(type), taken, type.Display());
        }
    }

    /// <summary>Why a generic shared class cannot be closed over shared classes; null if it can.</summary>
    public static PayloadProblem? CheckTypeArguments(INamedTypeSymbol closed, Compilation compilation)
    {
        IReadOnlyList<ITypeSymbol> arguments = closed.AllTypeArguments();
        IReadOnlyList<ITypeParameterSymbol> parameters = closed.OriginalDefinition.AllTypeParameters();
        for (int index = 0; index < arguments.Count; index++)
        {
            ITypeParameterSymbol parameter = parameters[index];
            if (arguments[index].IsSharedClass(compilation) && (parameter.HasConstructorConstraint || parameter.ConstraintTypes.Length > 0))
            {
                return PayloadProblem.CannotCross(
                    $"the proxy of '{arguments[index].Display()}' does not meet the constraints of '{parameter.Name}'; loosen them");
            }
        }

        return arguments.Any(argument => argument.IsSharedClass(compilation)) ? CheckStreamParameters(closed, compilation) : null;
    }

    // What the form is closed over decides, so that the class itself has nothing to report.
    private static PayloadProblem? CheckStreamParameters(INamedTypeSymbol closed, Compilation compilation)
    {
        foreach (IMethodSymbol method in ContractMembers.Of(closed).Concat(ContractMembers.ConstructorsOf(closed)).OfType<IMethodSymbol>())
        {
            foreach (IParameterSymbol parameter in method.Parameters)
            {
                if (parameter.Type is INamedTypeSymbol stream && Streams.IsStream(stream)
                    && InstanceIn(stream.TypeArguments[0], compilation) is { } instance)
                {
                    return PayloadProblem.CannotCross(
                        $"'{method.Name}' takes a stream of '{instance.Display()}', and a stream hands over what its process has, which is the "
                        + $"proxy; declare '{closed.Name}' over the proxy");
                }
            }
        }

        return null;
    }

    private static ITypeSymbol? InstanceIn(ITypeSymbol type, Compilation compilation) =>
        type.IsSharedClass(compilation) ? type
        : type is IArrayTypeSymbol array ? InstanceIn(array.ElementType, compilation)
        : type is INamedTypeSymbol named
            ? named.TypeArguments.Select(argument => InstanceIn(argument, compilation)).FirstOrDefault(static found => found is not null)
        : null;

    /// <summary>Why no proxy can stand for instances of the type; null if one can.</summary>
    public static string? ReasonAgainst(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class)
        {
            return "only classes have an identity that a proxy can stand for; make it a class";
        }

        if (type.IsStatic)
        {
            return "it is static, and statics belong to each process; make it an ordinary class";
        }

        if (type.IsFileLocal)
        {
            return "it is local to its file, where generated code cannot name it; remove 'file'";
        }

        if (!type.IsReachableInAssembly())
        {
            return "it is private to the type around it, where generated code cannot name it; make it internal or public";
        }

        return type.IsForbidden()
            ? "it is obsolete in a way that forbids any use; remove [Shared]"
            : ReasonAgainstTypeParameters(type);
    }

    private static string? ReasonAgainstTypeParameters(INamedTypeSymbol type)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (ITypeParameterSymbol parameter in type.AllTypeParameters())
        {
            if (!names.Add(parameter.Name))
            {
                return $"its type parameter '{parameter.Name}' has the name of one of the type around it; rename it";
            }

            if (parameter.AllowsRefLikeType)
            {
                return $"its type parameter '{parameter.Name}' allows ref structs, which cannot leave the stack; "
                    + "remove 'allows ref struct'";
            }

            if (parameter.ConstraintTypes.FirstOrDefault(static constraint => constraint.HasSharedMark()) is { } shared)
            {
                return $"its type parameter '{parameter.Name}' is constrained to the shared class '{shared.Display()}', "
                    + "which no proxy meets; remove the constraint";
            }
        }

        return null;
    }

    private static string? TakenName(INamedTypeSymbol type, Compilation compilation)
    {
        INamespaceSymbol space = type.ContainingNamespace;
        int arity = type.AllTypeParameters().Count;
        string proxy = SharedClassNames.ProxyName(type);
        if (!type.IsBuiltInClass() && space.GetTypeMembers(proxy, arity).Any(static other => !IsGenerated(other) && !IsPartialClass(other)))
        {
            return proxy;
        }

        string dispatcher = SharedClassNames.DispatcherName(type);
        if (space.GetTypeMembers(dispatcher, arity).Any(static other => !IsGenerated(other)))
        {
            return dispatcher;
        }

        string[] others =
            [SharedClassNames.ExtensionsName(type, compilation), SharedClassNames.ProxyExtensionsName(type, compilation)];
        foreach (string extensions in others)
        {
            if (space.GetTypeMembers(extensions, 0).Any(static other => !IsGenerated(other)))
            {
                return extensions;
            }
        }

        return IsSecondOfItsFlatName(type, arity) ? proxy : null;
    }

    /// <summary>Whether the generator has written the type: analyzers see its output, the generator itself does not.</summary>
    public static bool IsGenerated(INamedTypeSymbol type) =>
        type.FindAttribute(KnownNames.GeneratedCode) is { ConstructorArguments: [{ Value: "ProxyGen.Generator" }, ..] };

    /// <summary>Whether the type is one to which generated code can be added.</summary>
    public static bool IsPartialClass(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Length > 0
        && type.DeclaringSyntaxReferences.All(static reference =>
            reference.GetSyntax() is ClassDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    // A_B and the nested A.B both want the proxy A_BProxy; the one that is nested less gets it.
    private static bool IsSecondOfItsFlatName(INamedTypeSymbol type, int arity)
    {
        string flatName = SharedClassNames.FlatName(type);
        if (!flatName.Contains('_'))
        {
            return false;
        }

        IEnumerable<INamedTypeSymbol> rivals = type.ContainingNamespace.GetTypeMembers()
            .SelectMany(outer => FindByFlatName(outer, flatName))
            .Where(rival => rival.AllTypeParameters().Count == arity && rival.HasSharedMark());
        INamedTypeSymbol? first = rivals
            .OrderBy(Nesting)
            .ThenBy(static rival => rival.MetadataNameInFull(), StringComparer.Ordinal)
            .FirstOrDefault();
        return first is not null
            && !SymbolEqualityComparer.Default.Equals(first, type);
    }

    private static IEnumerable<INamedTypeSymbol> FindByFlatName(INamedTypeSymbol type, string flatName)
    {
        if (type.Name == flatName)
        {
            return [type];
        }

        return flatName.StartsWith(type.Name + "_", StringComparison.Ordinal)
            ? type.GetTypeMembers().SelectMany(nested => FindByFlatName(nested, flatName.Substring(type.Name.Length + 1)))
            : [];
    }

    private static int Nesting(INamedTypeSymbol type) => type.ContainingType is { } outer ? 1 + Nesting(outer) : 0;
}
