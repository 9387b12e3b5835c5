using System.Collections.Immutable;

namespace ProxyGen.Generator.Manifest;

/// <summary>What a report tells the fix that brings the manifest up to date.</summary>
internal static class ManifestProperties
{
    private const string Contract = nameof(Contract);
    private const string Lines = nameof(Lines);

    /// <param name="contract">The contract.</param>
    /// <param name="lines">All that the manifest should say of it, and of its data.</param>
    public static ImmutableDictionary<string, string?> Of(string contract, IEnumerable<ManifestLine> lines) =>
        ImmutableDictionary<string, string?>.Empty.Add(Contract, contract).Add(Lines, string.Join("\n", lines));

    /// <summary>What <see cref="Of"/> was given; null for a report that says nothing of it.</summary>
    public static (string Contract, string[] Lines)? Read(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(Contract, out string? contract) && properties.TryGetValue(Lines, out string? lines)
            && contract is not null && lines is not null
            ? (contract, lines.Split(['\n'], StringSplitOptions.RemoveEmptyEntries))
            : null;
}
