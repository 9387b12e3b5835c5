using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ProxyGen.Generator.Diagnostics;
using ProxyGen.Generator.Usage;

namespace ProxyGen.Generator.Analyzers;

/// <summary>Reports blocking members of proxies in asynchronous functions, where the member has an asynchronous form.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockingCallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageDescriptors.BlockingCall];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (UsageSymbols.Create(start.Compilation) is { } symbols)
            {
                ProxyNames.RegisterTypes(start, type => type.RegisterOperationAction(
                    action => Analyze(action, symbols), OperationKind.PropertyReference, OperationKind.Invocation));
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, UsageSymbols symbols)
    {
        IOperation operation = context.Operation;
        if (ProxyAccesses.Read(operation, symbols) is not { Kind: not ProxyAccessKind.GetAndSet } access || ProxyTasks.IsTask(operation.Type)
            || EnclosingFunctions.Of(operation, context.ContainingSymbol) is not { IsAsync: true } function
            || EnclosingFunctions.IsEntryPoint(function) || EnclosingFunctions.IsInLock(operation) || EnclosingFunctions.IsInNameOf(operation))
        {
            return;
        }

        IMethodSymbol? asynchronous = access.Member is IPropertySymbol property
            ? AsyncForms.Of(property, access.Kind == ProxyAccessKind.Set)
            : AsyncForms.Of((IMethodSymbol)access.Member);
        if (asynchronous is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                UsageDescriptors.BlockingCall, operation.Syntax.GetLocation(), access.Member.Name, asynchronous.Name));
        }
    }
}
