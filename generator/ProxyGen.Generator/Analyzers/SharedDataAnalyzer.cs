using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Contracts;
using ProxyGen.Generator.Diagnostics;
using ProxyGen.Generator.Usage;

namespace ProxyGen.Generator.Analyzers;

/// <summary>
/// Reports types that cannot cross where code closes a generic shared class, or a generic method of one, over them, as in
/// <c>CreateList&lt;Stream&gt;()</c>, or names them as data, as in <c>[assembly: SharedData(typeof(Stream))]</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SharedDataAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ContractDescriptors.OfPayloads;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start => ProxyNames.RegisterTypes(
            start, static type => type.RegisterOperationAction(AnalyzeInvocation, OperationKind.Invocation)));
        context.RegisterSyntaxNodeAction(AnalyzeAttribute, SyntaxKind.Attribute);
    }

    private static void AnalyzeAttribute(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (attribute.ArgumentList is not { Arguments: [{ Expression: TypeOfExpressionSyntax named }, ..] }
            || context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol is not IMethodSymbol constructor
            || !constructor.ContainingType.IsNamed(KnownNames.SharedData)
            || context.SemanticModel.GetTypeInfo(named.Type, context.CancellationToken).Type is not { } type)
        {
            return;
        }

        PayloadReader payloads = new(context.Compilation, context.CancellationToken);
        foreach (ContractProblem problem in ContractRules.CheckType(
            context.Compilation.Assembly, "The data named by SharedData", type, payloads, PayloadPlace.Signature))
        {
            ProblemReporting.Report(problem.WrittenAt(named.Type.GetLocation()), context.ReportDiagnostic);
        }
    }

    private static void AnalyzeInvocation(OperationAnalysisContext context)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (!invocation.TargetMethod.IsGenericMethod || ClosedOver(invocation.TargetMethod) is not { IsEmpty: false } arguments)
        {
            return;
        }

        PayloadReader payloads = new(context.Compilation, context.CancellationToken);
        Location location = LocationOf(invocation);
        foreach (ITypeSymbol argument in arguments)
        {
            foreach (ContractProblem problem in ContractRules.CheckType(
                invocation.TargetMethod, $"A type argument of '{invocation.TargetMethod.Name}'", argument, payloads, PayloadPlace.Data))
            {
                ProblemReporting.Report(problem.WrittenAt(location), context.ReportDiagnostic);
            }
        }
    }

    /// <summary>What a shared class, or a generic method of one, is closed over; empty for any other method.</summary>
    private static ImmutableArray<ITypeSymbol> ClosedOver(IMethodSymbol method)
    {
        if (!method.IsStatic)
        {
            return method.ContainingType.SharedClassOfProxy() is { } shared && GenericMethodUse.IsForwarded(shared, method)
                ? method.TypeArguments
                : [];
        }

        return method.IsExtensionMethod
            && Awaitables.ResultOf(method) is INamedTypeSymbol { IsGenericType: true } proxy
            && proxy.SharedClassOfProxy() is not null
                ? proxy.TypeArguments
                : [];
    }

    private static Location LocationOf(IInvocationOperation invocation) =>
        invocation.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
            ? access.Name.GetLocation()
            : invocation.Syntax.GetLocation();
}
