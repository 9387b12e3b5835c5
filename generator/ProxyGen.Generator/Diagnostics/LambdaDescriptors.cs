using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Diagnostics;

/// <summary>The rules about lambdas that run in a manager.</summary>
internal static class LambdaDescriptors
{
    private const string Category = "ProxyGen.Usage";

    public static readonly DiagnosticDescriptor LambdaCaptures = Create(
        DiagnosticIds.LambdaCaptures,
        "Lambda that runs in a manager captures a variable",
        "The lambda runs in the manager, which has no '{0}': pass its value as an argument behind the lambda",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor LambdaValueNotRegistered = Create(
        DiagnosticIds.LambdaValueNotRegistered,
        "Value of a lambda that runs in a manager cannot travel",
        "{0} of type '{1}' cannot travel to the manager or back: {2}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor LambdaCannotBeNamed = Create(
        DiagnosticIds.LambdaCannotBeNamed,
        "What runs in a manager must be a lambda written in place",
        "This cannot run in the manager: {0}",
        DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) =>
        new(
            id, title, message, Category, severity, isEnabledByDefault: true,
            helpLinkUri: $"https://github.com/proxygen/proxygen/blob/main/docs/rules/{id}.md");
}
