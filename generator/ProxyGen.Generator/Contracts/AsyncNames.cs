using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>
/// Decides which asynchronous forms a proxy gets. The class's own members come first, then the forms of methods, then those of accessors:
/// a form whose name is taken is left out.
/// </summary>
internal sealed class AsyncNames
{
    private const string Suffix = "Async";

    private readonly HashSet<string> _members;
    private readonly HashSet<string> _forms;
    private readonly Dictionary<string, IMethodSymbol> _overloads = new(StringComparer.Ordinal);

    public AsyncNames(ImmutableArray<ISymbol> members)
    {
        _members = new HashSet<string>(members.Select(static member => member.Name), StringComparer.Ordinal) { "DisposeAsync" };
        _forms = new HashSet<string>(
            members.OfType<IMethodSymbol>()
                .Where(static method => Awaitables.KindOf(method) == ReturnKind.Direct && Streams.ResultOf(method) is null)
                .Select(static method => method.Name + Suffix),
            StringComparer.Ordinal);

        // Overloads that differ in 'ref' and 'out' alone have one asynchronous form between them: that of the one without.
        foreach (IMethodSymbol method in members.OfType<IMethodSymbol>()
            .OrderBy(static method => method.Parameters.Any(static parameter => parameter.RefKind != RefKind.None)))
        {
            string key = KeyOf(method);
            if (!_overloads.ContainsKey(key))
            {
                _overloads.Add(key, method);
            }
        }
    }

    public string? OfMethod(IMethodSymbol method) =>
        _members.Contains(method.Name + Suffix) || !IsFirst(method) ? null : method.Name + Suffix;

    public string? OfAccessor(string accessor, ISymbol member)
    {
        string subject = member is IPropertySymbol { IsIndexer: true } ? "Item" : member.Name;
        string name = (accessor == "get" ? "Get" : "Set") + subject + Suffix;
        return IsTaken(name) ? null : name;
    }

    // One that hides another in a derived class has a form of its own, which hides the other's.
    private bool IsFirst(IMethodSymbol method) =>
        !_overloads.TryGetValue(KeyOf(method), out IMethodSymbol? first)
        || SymbolEqualityComparer.Default.Equals(first, method)
        || !SymbolEqualityComparer.Default.Equals(first.ContainingType, method.ContainingType);

    private static string KeyOf(IMethodSymbol method) =>
        $"{method.Name}`{method.Arity}({string.Join(",", method.Parameters
            .Where(static parameter => parameter.RefKind != RefKind.Out)
            .Select(static parameter => parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)))})";

    public bool IsTaken(string name) => _members.Contains(name) || _forms.Contains(name);

    /// <summary>The name without its suffix; null where there is none to take away.</summary>
    public static string? BlockingName(IMethodSymbol method) =>
        method.Name.Length > Suffix.Length && method.Name.EndsWith(Suffix, StringComparison.Ordinal)
            ? method.Name.Substring(0, method.Name.Length - Suffix.Length)
            : null;
}
