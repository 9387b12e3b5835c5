using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>Finds the closed form of a shared class's generic method that is called, or taken as a delegate, from its proxy.</summary>
internal static class GenericMethodUse
{
    private const string AsyncSuffix = "Async";

    public static RequiredTypes Read(
        SyntaxNode use, SemanticModel model, CancellationToken cancellationToken)
    {
        var invocation = use as InvocationExpressionSyntax;
        (SimpleNameSyntax? written, ExpressionSyntax? receiver) = (invocation?.Expression ?? use.Parent) switch
        {
            MemberAccessExpressionSyntax access => (access.Name, access.Expression),
            MemberBindingExpressionSyntax binding => (binding.Name, (use.Parent as ConditionalAccessExpressionSyntax)?.Expression),
            _ => (null, null),
        };
        if (written is null || receiver is null)
        {
            return RequiredTypes.None;
        }

        string name = written.Identifier.ValueText;
        SharedMethodNames known = SharedMethodNames.Of(model.Compilation);
        string[] names = [.. NamesFor(name).Where(known.Contains)];
        if (names.Length == 0)
        {
            return RequiredTypes.None;
        }

        GeneratedExpressions expressions = new(model, cancellationToken);
        if (expressions.SharedClassOf(receiver) is not { } shared)
        {
            return RequiredTypes.None;
        }

        PayloadReader payloads = new(model.Compilation, cancellationToken);
        foreach (string method in names)
        {
            ReadForms(shared, method, invocation, written, expressions, payloads);
        }

        return payloads.Required;
    }

    /// <summary>The forms that a method of a proxy may ask for: those of all the class's methods that it may stand for.</summary>
    public static RequiredTypes Read(INamedTypeSymbol shared, IMethodSymbol method, SyntaxNode use, PayloadReader payloads)
    {
        foreach (string name in NamesFor(method.Name))
        {
            RequireForms(shared, name, _ => [.. method.TypeArguments], use, payloads);
        }

        return payloads.Required;
    }

    /// <summary>Whether a method of a proxy calls a generic method of its class.</summary>
    public static bool IsForwarded(INamedTypeSymbol shared, IMethodSymbol method)
    {
        for (INamedTypeSymbol? current = shared; current is not null; current = current.BaseType)
        {
            foreach (string name in NamesFor(method.Name))
            {
                if (current.GetMembers(name).Any(member => member is IMethodSymbol { IsStatic: false } own && own.Arity == method.Arity))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // The method itself, the one whose asynchronous form it is, and the one that it is a blocking form of.
    private static IEnumerable<string> NamesFor(string name)
    {
        string? stem = name.EndsWith(AsyncSuffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - AsyncSuffix.Length) : null;
        return new[] { name, stem, name + AsyncSuffix }.OfType<string>();
    }

    private static void ReadForms(
        INamedTypeSymbol shared,
        string name,
        InvocationExpressionSyntax? invocation,
        SimpleNameSyntax written,
        GeneratedExpressions expressions,
        PayloadReader payloads)
    {
        ITypeSymbol?[]? arguments = written is GenericNameSyntax generic
            ? [.. generic.TypeArgumentList.Arguments.Select(expressions.TypeOf)]
            : null;
        IReadOnlyList<ITypeSymbol?>? Close(IMethodSymbol method) =>
            arguments ?? (invocation is null
                ? null
                : TypeInference.Infer(method.Parameters, invocation.ArgumentList.Arguments, method.TypeParameters, expressions.TypeOf));

        RequireForms(shared, name, Close, written, payloads);
    }

    private static void RequireForms(
        INamedTypeSymbol shared,
        string name,
        Func<IMethodSymbol, IReadOnlyList<ITypeSymbol?>?> typeArguments,
        SyntaxNode use,
        PayloadReader payloads)
    {
        INamedTypeSymbol? current = shared;
        while (current is not null)
        {
            ContractCheck check = ContractRules.Check(
                current.OriginalDefinition, new PayloadReader(payloads.Compilation, payloads.CancellationToken));
            foreach (IMethodSymbol method in check.Members.OfType<IMethodSymbol>().Where(member => member.IsGenericMethod && member.Name == name))
            {
                // Several overloads may fit: a form too many does no harm.
                IMethodSymbol? closed = ContractMembers.Of(current).OfType<IMethodSymbol>().FirstOrDefault(
                    candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, method.OriginalDefinition));
                if (closed is not null
                    && typeArguments(closed) is { } types
                    && types.Count == closed.Arity)
                {
                    payloads.RequireForm(current, method, closed, [.. types.OfType<ITypeSymbol>()], new BindingScope([use]));
                }
            }

            current = BaseOf(current, check.Base?.Type.OriginalDefinition);
        }
    }

    private static INamedTypeSymbol? BaseOf(INamedTypeSymbol type, INamedTypeSymbol? definition)
    {
        INamedTypeSymbol? current = definition is null ? null : type.BaseType;
        while (current is not null && !SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, definition))
        {
            current = current.BaseType;
        }

        return current;
    }
}
