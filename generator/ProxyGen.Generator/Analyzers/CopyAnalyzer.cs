using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Diagnostics;
using ProxyGen.Generator.Usage;

namespace ProxyGen.Generator.Analyzers;

/// <summary>Reports changes of what a proxy has handed out as a copy.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CopyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [UsageDescriptors.CopyChanged, UsageDescriptors.CopyNotWrittenBack];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (UsageSymbols.Create(start.Compilation) is { } symbols)
            {
                start.RegisterOperationAction(action => Analyze(action, symbols), OperationKind.PropertyReference, OperationKind.Invocation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, UsageSymbols symbols)
    {
        if (ProxyAccesses.Read(context.Operation, symbols) is not { Kind: ProxyAccessKind.Get } access
            || !symbols.Mutability.IsMutable(context.Operation.Type))
        {
            return;
        }

        IOperation? changed = context.Operation.Parent switch
        {
            IPropertyReferenceOperation { Parent: IAssignmentOperation assignment } target when assignment.Target == target => target,
            IInvocationOperation { TargetMethod.Name: "Add" } call when call.Instance == context.Operation => call,
            _ => null,
        };
        if (changed is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                UsageDescriptors.CopyChanged, changed.Syntax.GetLocation(), access.Member.Name, changed.Syntax.ToString()));
        }
    }
}
