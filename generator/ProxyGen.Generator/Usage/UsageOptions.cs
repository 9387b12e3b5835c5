using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ProxyGen.Generator.Usage;

/// <summary>What an <c>.editorconfig</c> says about the rules of usage. What is not said, or makes no sense, is as if it had been left out.</summary>
internal sealed class UsageOptions
{
    private const int DefaultChattyThreshold = 3;

    private readonly ImmutableHashSet<string> _extraMutators;
    private readonly ImmutableHashSet<string> _pureMethods;

    private UsageOptions(AnalyzerConfigOptions options)
    {
        LocalLocksAreExclusive = options.TryGetValue("proxygen.local_locks_exclusive", out string? exclusive)
            && bool.TryParse(exclusive, out bool isExclusive)
            && isExclusive;
        ChattyThreshold = options.TryGetValue("proxygen.chatty_threshold", out string? threshold)
            && int.TryParse(threshold, out int calls)
            && calls > 0
                ? calls
                : DefaultChattyThreshold;
        _extraMutators = Names(options, "proxygen.extra_mutators");
        _pureMethods = Names(options, "proxygen.pure_methods");
    }

    /// <summary><c>proxygen.local_locks_exclusive</c>: no other process has these objects, so that a lock of C# keeps everybody out.</summary>
    public bool LocalLocksAreExclusive { get; }

    /// <summary><c>proxygen.chatty_threshold</c>: from how many calls on in one round of a loop it is said to be chatty.</summary>
    public int ChattyThreshold { get; }

    public static UsageOptions Of(SyntaxTree tree, AnalyzerOptions options) => new(options.AnalyzerConfigOptionsProvider.GetOptions(tree));

    /// <summary><c>proxygen.extra_mutators</c>: ids of methods, such as <c>M:Ns.Type.Method</c>, that change what they are called on.</summary>
    public bool IsExtraMutator(IMethodSymbol method) => Contains(_extraMutators, method);

    /// <summary><c>proxygen.pure_methods</c>: ids of methods that neither change nor keep what they are called on and given.</summary>
    public bool IsPure(IMethodSymbol method) => Contains(_pureMethods, method);

    private static ImmutableHashSet<string> Names(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value)
            ? [.. value.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(static name => WithoutParameters(name.Trim()))]
            : [];

    // With or without parameters: overloads are not told apart.
    private static bool Contains(ImmutableHashSet<string> names, IMethodSymbol method) =>
        !names.IsEmpty
        && method.OriginalDefinition.GetDocumentationCommentId() is { } id
        && names.Contains(WithoutParameters(id));

    private static string WithoutParameters(string id)
    {
        int parameters = id.IndexOf('(');
        return parameters < 0 ? id : id.Substring(0, parameters);
    }
}
