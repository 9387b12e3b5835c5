using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Diagnostics;
using ProxyGen.Generator.Usage;

namespace ProxyGen.Generator.Analyzers;

/// <summary>Reports calls of a proxy that follow its disposal on every path.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DisposedProxyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageDescriptors.UseAfterDispose];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (UsageSymbols.Create(start.Compilation) is not { } symbols)
            {
                return;
            }

            ProxyNames.RegisterTypes(start, type =>
            {
                type.RegisterOperationAction(
                    action =>
                    {
                        if (action.Operation is IInvocationOperation
                            {
                                TargetMethod: { Name: "Dispose" or "DisposeAsync", Parameters.IsEmpty: true }, Instance: { } disposed,
                            } && symbols.IsProxy(disposed.Type))
                        {
                            Analyze(action, disposed, symbols);
                        }
                    },
                    OperationKind.Invocation);
                type.RegisterOperationAction(
                    action =>
                    {
                        IOperation resource = ProxyAccesses.WithoutConversions(((IUsingOperation)action.Operation).Resources);
                        if (symbols.IsProxy(resource.Type))
                        {
                            Analyze(action, resource, symbols);
                        }
                    },
                    OperationKind.Using);
            });
        });
    }

    private static void Analyze(OperationAnalysisContext context, IOperation disposed, UsageSymbols symbols)
    {
        if (DisposedVariable.Of(disposed) is { } variable
            && variable.FirstUseAfter(context.Operation, symbols, context.CancellationToken) is { } use)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                UsageDescriptors.UseAfterDispose,
                use.Syntax.GetLocation(),
                additionalLocations: [context.Operation.Syntax.GetLocation()],
                variable.Name));
        }
    }
}
