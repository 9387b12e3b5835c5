using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Diagnostics;
using ProxyGen.Generator.Usage;

namespace ProxyGen.Generator.Analyzers;

/// <summary>Reports a lock that is taken by its own holder, and two locks that a method takes in two orders.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LockOrderAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageDescriptors.LocksCross];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (UsageSymbols.Create(start.Compilation) is { } symbols)
            {
                Leases leases = new(symbols);
                ProxyNames.RegisterTypes(
                    start, type => type.RegisterOperationAction(action => Analyze(action, leases), OperationKind.Invocation));
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, Leases leases)
    {
        var call = (IInvocationOperation)context.Operation;
        if (HeldLocks.LockOf(call, leases) is not { } taken || HeldLocks.Around(call, leases) is not { Count: > 0 } held)
        {
            return;
        }

        LockHold hold = leases.HoldOf(call);
        foreach (TakenLock outer in held)
        {
            if (outer.Location.Equals(taken.Location))
            {
                if (hold != LockHold.Reentrant && (hold == LockHold.Exclusive || outer.IsExclusive))
                {
                    Report(context, call, outer.Call, $"'{Name(call)}' is held already, by the same holder, who waits for himself here");
                    return;
                }

                // Taken again by right: it orders nothing.
                return;
            }
        }

        foreach (IOperation operation in HeldLocks.FunctionOf(call).Descendants())
        {
            if (operation is not IInvocationOperation other || other.Syntax.SpanStart >= call.Syntax.SpanStart
                || HeldLocks.LockOf(other, leases) is not { } inner)
            {
                continue;
            }

            foreach (TakenLock outer in held)
            {
                // Here 'outer' and then 'taken', there 'taken' and then 'outer'.
                if (inner.Location.Equals(outer.Location) && (outer.IsExclusive || inner.IsExclusive)
                    && Contains(HeldLocks.Around(other, leases), taken))
                {
                    Report(
                        context, call, other,
                        $"'{Name(call)}' is taken here while '{Name(outer.Call)}' is held, and the other way round elsewhere in this method: two processes can wait for each other");
                    return;
                }
            }
        }
    }

    private static bool Contains(List<TakenLock> held, TakenLock wanted)
    {
        foreach (TakenLock one in held)
        {
            if (one.Location.Equals(wanted.Location) && (one.IsExclusive || wanted.IsExclusive))
            {
                return true;
            }
        }

        return false;
    }

    private static string Name(IInvocationOperation call) => call.Instance!.Syntax.ToString();

    private static void Report(OperationAnalysisContext context, IInvocationOperation call, IInvocationOperation earlier, string message) =>
        context.ReportDiagnostic(Diagnostic.Create(
            UsageDescriptors.LocksCross, call.Syntax.GetLocation(), additionalLocations: [earlier.Syntax.GetLocation()], message));
}
