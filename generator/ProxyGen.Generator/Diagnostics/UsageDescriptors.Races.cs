using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Diagnostics;

/// <summary>Several calls where others may be in between, PG1101, PG1102 and PG1104.</summary>
internal static partial class UsageDescriptors
{
    private const string Concurrency = "ProxyGen.Concurrency";

    public static readonly DiagnosticDescriptor ReadModifyWrite = Create(
        DiagnosticIds.ReadModifyWrite,
        Concurrency,
        "Read and written in two calls",
        "'{0}' is read and written in two calls, and another process can change it in between{1}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor CheckThenAct = Create(
        DiagnosticIds.CheckThenAct,
        Concurrency,
        "Checked and changed in two calls",
        "What '{0}' depends on can be changed by another process between the check and this call{1}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor TwoSections = Create(
        DiagnosticIds.TwoSections,
        Concurrency,
        "Read under one lease and written under another",
        "'{0}' depends on what was read under a lease that has been released since, and another process can change it in between{1}",
        DiagnosticSeverity.Warning);
}
