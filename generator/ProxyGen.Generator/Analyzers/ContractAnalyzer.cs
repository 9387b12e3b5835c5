using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ProxyGen.Generator.Contracts;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.Generator.Analyzers;

/// <summary>Reports what keeps a shared class, or a member of one, from being forwarded.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        ContractDescriptors.UnsupportedSharedType,
        ContractDescriptors.MemberNotReachable,
        ContractDescriptors.NameTaken,
        ContractDescriptors.GenericMethod,
        ContractDescriptors.EventNotProxied,
        ContractDescriptors.NoUsableConstructor,
        ContractDescriptors.StaticStateNotShared,
        ContractDescriptors.SameSignature,
        ContractDescriptors.LazyResult,
        ContractDescriptors.InterfaceNotForwarded,
        ContractDescriptors.CannotBeLive,
        ContractDescriptors.OpaqueState,
        ContractDescriptors.InterleaveWithoutEffect,
        .. ContractDescriptors.OfPayloads,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(AnalyzeType, SymbolKind.NamedType);
    }

    private static void AnalyzeType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!type.HasAttribute(KnownNames.Shared))
        {
            return;
        }

        PayloadReader payloads = new(context.Compilation, context.CancellationToken);
        ContractCheck check = ContractRules.Check(type, payloads);
        foreach (ContractProblem problem in check.Problems)
        {
            ProblemReporting.Report(problem, context.ReportDiagnostic);
        }

        if (!check.IsRefused
            && !type.IsBuiltInClass()
            && StateReader.Check(type, context.Compilation, context.CancellationToken).Problem is { } opaque)
        {
            ProblemReporting.Report(opaque, context.ReportDiagnostic);
        }
    }
}
