using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Contracts;
using ProxyGen.Generator.Diagnostics;
using ProxyGen.Generator.Flow;

namespace ProxyGen.Generator.Analyzers;

/// <summary>Reports where a shared class keeps the object that a call handed over, and no guard watches over both.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StoredArgumentAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ContractDescriptors.ArgumentStored];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolStartAction(StartClass, SymbolKind.NamedType);
    }

    private static void StartClass(SymbolStartAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!type.HasSharedMark() || type.IsBuiltInClass())
        {
            return;
        }

        IMethodSymbol? primary = type.InstanceConstructors.FirstOrDefault(constructor =>
            constructor.DeclaringSyntaxReferences.Any(reference =>
                reference.GetSyntax(context.CancellationToken) is TypeDeclarationSyntax));
        ConcurrentDictionary<IParameterSymbol, bool> captured = new(SymbolEqualityComparer.Default);
        context.RegisterOperationBlockAction(block => AnalyzeBody(block, type, primary));
        context.RegisterOperationAction(operation => NoteCapture(operation, type, primary, captured), OperationKind.ParameterReference);
        context.RegisterSymbolEndAction(end => ReportCaptures(end, captured.Keys));
        foreach (ISymbol member in type.GetMembers())
        {
            if (ArgumentStoreRules.CheckDeclaration(member, context.Compilation, context.CancellationToken) is { } problem)
            {
                context.RegisterSymbolEndAction(end => ProblemReporting.Report(problem, end.ReportDiagnostic));
            }
        }
    }

    private static void AnalyzeBody(OperationBlockAnalysisContext context, INamedTypeSymbol type, IMethodSymbol? primary)
    {
        IEnumerable<IParameterSymbol> parameters = context.OwningSymbol switch
        {
            IMethodSymbol method when ArgumentStoreRules.TakesArguments(method) => method.Parameters,
            IFieldSymbol or IPropertySymbol when primary is not null && ArgumentStoreRules.TakesArguments(primary) => primary.Parameters,
            _ => [],
        };
        if (!SymbolEqualityComparer.Default.Equals(context.OwningSymbol.ContainingType, type)
            || !parameters.Any(parameter => SharedInstances.AreIn(parameter.Type, context.Compilation)))
        {
            return;
        }

        SharedArguments arguments = new(parameters, context.OperationBlocks, context.Compilation);
        if (arguments.IsEmpty)
        {
            return;
        }

        ArgumentStores stores = new(arguments, type, context.Compilation);
        foreach ((IOperation mention, ISymbol member) in context.OperationBlocks.SelectMany(stores.In))
        {
            ProblemReporting.Report(
                ArgumentStoreRules.Describe(mention, member, context.Compilation, context.CancellationToken), context.ReportDiagnostic);
        }
    }

    // A method that uses a parameter of the primary constructor makes the compiler write a field for it.
    private static void NoteCapture(
        OperationAnalysisContext context,
        INamedTypeSymbol type,
        IMethodSymbol? primary,
        ConcurrentDictionary<IParameterSymbol, bool> captured)
    {
        IParameterSymbol parameter = ((IParameterReferenceOperation)context.Operation).Parameter;
        if (primary is not null
            && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, primary)
            && context.ContainingSymbol is IMethodSymbol { MethodKind: not MethodKind.Constructor } user
            && SymbolEqualityComparer.Default.Equals(user.ContainingType, type)
            && ArgumentStoreRules.TakesArguments(primary)
            && SharedInstances.AreIn(parameter.Type, context.Compilation))
        {
            captured.TryAdd(parameter, true);
        }
    }

    private static void ReportCaptures(SymbolAnalysisContext context, IEnumerable<IParameterSymbol> captured)
    {
        foreach (IParameterSymbol parameter in captured)
        {
            ProblemReporting.Report(
                ArgumentStoreRules.DescribeCapture(parameter, context.Compilation, context.CancellationToken), context.ReportDiagnostic);
        }
    }
}
