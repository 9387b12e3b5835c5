using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Diagnostics;
using ProxyGen.Generator.Usage;

namespace ProxyGen.Generator.Analyzers;

/// <summary>Reports <c>lock</c> on a proxy, or on a copy that a proxy has handed out.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LockedProxyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageDescriptors.ProxyLocked];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (UsageSymbols.Create(start.Compilation) is { } symbols)
            {
                INamedTypeSymbol? monitor = start.Compilation.GetTypeByMetadataName("System.Threading.Monitor");
                ProxyNames.RegisterTypes(start, type =>
                {
                    type.RegisterOperationAction(
                        action => Analyze(action, ((ILockOperation)action.Operation).LockedValue, symbols), OperationKind.Lock);
                    type.RegisterOperationAction(
                        action =>
                        {
                            if (action.Operation is IInvocationOperation
                                {
                                    TargetMethod: { Name: "Enter" or "TryEnter", ContainingType: { } type },
                                    Arguments: [{ Value: var value }, ..],
                                } && SymbolEqualityComparer.Default.Equals(type, monitor))
                            {
                                Analyze(action, value, symbols);
                            }
                        },
                        OperationKind.Invocation);
                });
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, IOperation locked, UsageSymbols symbols)
    {
        IOperation value = ProxyAccesses.WithoutConversions(locked);
        string? what = symbols.IsProxy(value.Type) ? "a proxy"
            : value is IAwaitOperation { Operation: var awaited } && IsCopy(awaited, symbols) || IsCopy(value, symbols) ? "a new copy each time"
            : null;
        if (what is not null)
        {
            context.ReportDiagnostic(
                Diagnostic.Create(UsageDescriptors.ProxyLocked, value.Syntax.GetLocation(), value.Syntax.ToString(), what));
        }
    }

    private static bool IsCopy(IOperation value, UsageSymbols symbols) =>
        ProxyAccesses.Read(value, symbols) is { Kind: ProxyAccessKind.Get };
}
