using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Diagnostics;
using ProxyGen.Generator.Usage;

namespace ProxyGen.Generator.Analyzers;

/// <summary>Reports plain objects that are handed to a worker and changed as if they were shared, and instances of shared classes handed over as they are.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandOverAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [UsageDescriptors.CopyForWorker, UsageDescriptors.InstanceForProxy];

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

            HandOvers handOvers = new(symbols);
            ProxyNames.RegisterTypes(start, type =>
            {
                type.RegisterOperationAction(action => AnalyzeCall(action, symbols, handOvers), OperationKind.Invocation);
                type.RegisterOperationAction(action => AnalyzeAssignment(action, symbols, handOvers), OperationKind.SimpleAssignment);
                type.RegisterOperationAction(action => AnalyzeInvalid(action, handOvers), OperationKind.Invalid);
            });
        });
    }

    private static void AnalyzeCall(OperationAnalysisContext context, UsageSymbols symbols, HandOvers handOvers)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!handOvers.TakesElsewhere(call.TargetMethod))
        {
            return;
        }

        IPropertySymbol? worker = handOvers.WorkerOf(call);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            IOperation value = ProxyAccesses.WithoutConversions(argument.Value);
            CheckInstance(context, value, handOvers);
            if (worker is not null)
            {
                // The worker itself stands first.
                CheckPlain(context, call, value, worker, position: (argument.Parameter?.Ordinal ?? 0) - 1, symbols, handOvers);
            }
        }
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context, UsageSymbols symbols, HandOvers handOvers)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Instance: { } receiver } && symbols.IsProxy(receiver.Type))
        {
            CheckInstance(context, ProxyAccesses.WithoutConversions(assignment.Value), handOvers);
        }
    }

    // The compiler refuses an instance where the parameter is a proxy; that does not tell what to do.
    private static void AnalyzeInvalid(OperationAnalysisContext context, HandOvers handOvers)
    {
        if (context.Operation.Syntax is not InvocationExpressionSyntax invocation || context.Operation.SemanticModel is not { } model)
        {
            return;
        }

        SymbolInfo info = model.GetSymbolInfo(invocation, context.CancellationToken);
        foreach (ISymbol candidate in info.CandidateSymbols)
        {
            if (candidate is not IMethodSymbol method || !handOvers.TakesElsewhere(method))
            {
                return;
            }
        }

        if (info.CandidateSymbols.IsEmpty || handOvers.IsInManager(context.Operation, context.ContainingSymbol))
        {
            return;
        }

        foreach (ArgumentSyntax argument in invocation.ArgumentList.Arguments)
        {
            if (model.GetTypeInfo(argument.Expression, context.CancellationToken).Type is { } type && handOvers.InstanceIn(type) is { } shared)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    UsageDescriptors.InstanceForProxy, argument.Expression.GetLocation(), argument.Expression.ToString(), shared.Name));
            }
        }
    }

    private static void CheckInstance(OperationAnalysisContext context, IOperation value, HandOvers handOvers)
    {
        if (handOvers.InstanceIn(value.Type) is { } shared && !value.ConstantValue.HasValue
            && !handOvers.IsInManager(value, context.ContainingSymbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                UsageDescriptors.InstanceForProxy, value.Syntax.GetLocation(), value.Syntax.ToString(), shared.Name));
        }
    }

    private static void CheckPlain(
        OperationAnalysisContext context,
        IInvocationOperation call,
        IOperation value,
        IPropertySymbol worker,
        int position,
        UsageSymbols symbols,
        HandOvers handOvers)
    {
        ISymbol? variable = value switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field,
            _ => null,
        };
        if (variable is null || value.Type is not { IsReferenceType: true } type || !symbols.Mutability.IsMutable(type)
            || WorkerBodies.MethodOf(worker) is not { } method || WorkerBodies.ParameterAt(method, position) is not { } given
            || WorkerBodies.UseOf(method, given, symbols.Compilation, context.CancellationToken) is not { } use)
        {
            return;
        }

        LaterUse later = LaterUses.Of(variable, call, handOvers);
        if (use == WorkerUse.Changed && later is { IsRead: true, First: { } read })
        {
            Report(context, value, read, "what the worker does to it is not seen here");
        }
        else if (use == WorkerUse.Read && later is { IsChangedAtOnce: true, First: { } change })
        {
            Report(context, value, change, "the worker does not see what is done to it here afterwards");
        }
    }

    private static void Report(OperationAnalysisContext context, IOperation value, IOperation later, string what) =>
        context.ReportDiagnostic(Diagnostic.Create(
            UsageDescriptors.CopyForWorker,
            value.Syntax.GetLocation(),
            additionalLocations: [later.Syntax.GetLocation()],
            value.Syntax.ToString(),
            what));
}
