using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Diagnostics;
using ProxyGen.Generator.Usage;

namespace ProxyGen.Generator.Analyzers;

/// <summary>Reports tasks of proxies that are blocked on or dropped, and tasks of leases that are not awaited.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProxyTaskAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [UsageDescriptors.LeaseNotAwaited, UsageDescriptors.BlockingOnTask, UsageDescriptors.TaskDropped];

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

            Leases leases = new(symbols);
            ProxyNames.RegisterTypes(start, type =>
            {
                type.RegisterOperationAction(
                    action => AnalyzeBlocking(action, symbols), OperationKind.PropertyReference, OperationKind.Invocation);
                type.RegisterOperationAction(action => AnalyzeDropped(action, symbols, leases), OperationKind.ExpressionStatement);
                type.RegisterOperationAction(action => AnalyzeUsing(action, leases), OperationKind.Using, OperationKind.UsingDeclaration);
                type.RegisterOperationAction(action => AnalyzeVariable(action, leases), OperationKind.VariableDeclarator);
            });
        });
    }

    private static void AnalyzeBlocking(OperationAnalysisContext context, UsageSymbols symbols)
    {
        if (ProxyTasks.BlockedFor(context.Operation) is not { } task || EnclosingFunctions.IsInNameOf(context.Operation)
            || !(ProxyTasks.CallBehind(task, symbols) is not null || IsOnlyBlockedOn(task, symbols))
            || EnclosingFunctions.IsEntryPoint(EnclosingFunctions.Of(context.Operation, context.ContainingSymbol)))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            UsageDescriptors.BlockingOnTask, context.Operation.Syntax.GetLocation(), context.Operation.Syntax.ToString()));
    }

    // A variable with the task of a proxy that is used in no other way: nobody has awaited it before.
    private static bool IsOnlyBlockedOn(IOperation task, UsageSymbols symbols)
    {
        IOperation? current = task;
        while (current is IConversionOperation or IInvocationOperation { TargetMethod.Name: "AsTask" or "ConfigureAwait" })
        {
            current = current is IConversionOperation conversion ? conversion.Operand : ((IInvocationOperation)current).Instance;
        }

        if (current is not ILocalReferenceOperation { Local: var local } reference)
        {
            return false;
        }

        bool isFromProxy = false;
        foreach (IOperation operation in Root(reference).Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation { Initializer.Value: { } value } declarator when Same(declarator.Symbol, local):
                    isFromProxy = ProxyTasks.CallBehind(value, symbols) is not null;
                    break;
                case ILocalReferenceOperation other when Same(other.Local, local) && !IsBlockedOn(other):
                    return false;
            }
        }

        return isFromProxy;
    }

    private static bool IsBlockedOn(IOperation task)
    {
        IOperation current = task;
        while (current.Parent is IConversionOperation or IInvocationOperation { TargetMethod.Name: "AsTask" or "ConfigureAwait" or "GetAwaiter" })
        {
            current = current.Parent;
        }

        return current.Parent is { } parent && ProxyTasks.BlockedFor(parent) is not null;
    }

    private static void AnalyzeDropped(OperationAnalysisContext context, UsageSymbols symbols, Leases leases)
    {
        IOperation dropped = ((IExpressionStatementOperation)context.Operation).Operation;
        if (ProxyTasks.InvocationBehind(dropped) is not { } call || !ProxyTasks.IsTask(call.TargetMethod.ReturnType))
        {
            return;
        }

        if (leases.IsAcquisition(call.TargetMethod))
        {
            ReportLease(context, call);
        }
        else if (ProxyAccesses.Read(call, symbols) is not null
            && EnclosingFunctions.Of(dropped, context.ContainingSymbol) is not { IsAsync: true })
        {
            context.ReportDiagnostic(Diagnostic.Create(UsageDescriptors.TaskDropped, dropped.Syntax.GetLocation(), call.TargetMethod.Name));
        }
    }

    private static void AnalyzeUsing(OperationAnalysisContext context, Leases leases)
    {
        IOperation resources = context.Operation is IUsingOperation statement
            ? statement.Resources
            : ((IUsingDeclarationOperation)context.Operation).DeclarationGroup;
        if (resources is not IVariableDeclarationGroupOperation group)
        {
            ReportUsed(context, resources, leases);
            return;
        }

        foreach (IVariableDeclarationOperation declaration in group.Declarations)
        {
            foreach (IVariableDeclaratorOperation declarator in declaration.Declarators)
            {
                ReportUsed(context, (declarator.Initializer ?? declaration.Initializer)?.Value, leases);
            }
        }
    }

    private static void ReportUsed(OperationAnalysisContext context, IOperation? resource, Leases leases)
    {
        while (resource is IConversionOperation conversion)
        {
            resource = conversion.Operand;
        }

        if (resource is { Type: var type } && leases.IsLeaseTask(type))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                UsageDescriptors.LeaseNotAwaited, resource.Syntax.GetLocation(), resource.Syntax.ToString()));
        }
    }

    private static void AnalyzeVariable(OperationAnalysisContext context, Leases leases)
    {
        var declarator = (IVariableDeclaratorOperation)context.Operation;
        if (declarator.Initializer?.Value is not { } value || !leases.IsLeaseTask(declarator.Symbol.Type)
            || ProxyTasks.InvocationBehind(value) is not { } call || !leases.IsAcquisition(call.TargetMethod)
            || declarator.Parent?.Parent?.Parent is IUsingOperation or IUsingDeclarationOperation)
        {
            return;
        }

        foreach (IOperation operation in Root(declarator).Descendants())
        {
            if (operation is ILocalReferenceOperation { Local: var local } && Same(local, declarator.Symbol))
            {
                return;
            }
        }

        ReportLease(context, call);
    }

    private static void ReportLease(OperationAnalysisContext context, IInvocationOperation call) =>
        context.ReportDiagnostic(Diagnostic.Create(UsageDescriptors.LeaseNotAwaited, call.Syntax.GetLocation(), call.Syntax.ToString()));

    private static IOperation Root(IOperation operation)
    {
        IOperation root = operation;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root;
    }

    private static bool Same(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
