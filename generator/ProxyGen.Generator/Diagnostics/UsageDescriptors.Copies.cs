using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Diagnostics;

/// <summary>Changes of copies, PG1001 and PG1002.</summary>
internal static partial class UsageDescriptors
{
    public static readonly DiagnosticDescriptor CopyChanged = Create(
        DiagnosticIds.CopyChanged,
        Correctness,
        "Change of a copy is lost",
        "'{0}' gives a copy of what the manager has, and '{1}' changes only the copy",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor CopyNotWrittenBack = Create(
        DiagnosticIds.CopyNotWrittenBack,
        Correctness,
        "Changed copy is never written back",
        "'{1}' changes only a copy of '{0}', and the copy is never written back",
        DiagnosticSeverity.Warning);
}
