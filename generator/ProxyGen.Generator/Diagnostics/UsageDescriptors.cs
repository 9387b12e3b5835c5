using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Diagnostics;

/// <summary>The rules about how proxies are used, in a file for each family.</summary>
internal static partial class UsageDescriptors
{
    private const string Correctness = "ProxyGen.Correctness";

    private static DiagnosticDescriptor Create(string id, string category, string title, string message, DiagnosticSeverity severity) =>
        new(
            id, title, message, category, severity, isEnabledByDefault: true,
            helpLinkUri: $"https://github.com/proxygen/proxygen/blob/main/docs/rules/{id}.md");
}
