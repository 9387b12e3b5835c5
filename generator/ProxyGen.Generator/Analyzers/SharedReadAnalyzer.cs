using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Contracts;
using ProxyGen.Generator.Diagnostics;
using ProxyGen.Generator.Flow;

namespace ProxyGen.Generator.Analyzers;

/// <summary>Reports members marked <c>[SharedRead]</c> that change their object, by themselves or through other members of the class.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SharedReadAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ContractDescriptors.ReadChangesState];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolStartAction(StartType, SymbolKind.NamedType);
    }

    private static void StartType(SymbolStartAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!type.GetMembers().Any(static member => member is IMethodSymbol or IPropertySymbol && ReadingMembers.IsMarked(member)))
        {
            return;
        }

        ConcurrentDictionary<ISymbol, Body> bodies = new(SymbolEqualityComparer.Default);
        context.RegisterOperationBlockAction(block => bodies.GetOrAdd(block.OwningSymbol, static _ => new Body()).Read(block.OperationBlocks));
        context.RegisterSymbolEndAction(end => Report(end, bodies));
    }

    private static void Report(SymbolAnalysisContext context, ConcurrentDictionary<ISymbol, Body> bodies)
    {
        foreach (KeyValuePair<ISymbol, Body> pair in bodies)
        {
            ISymbol member = pair.Key is IMethodSymbol { AssociatedSymbol: { } property } ? property : pair.Key;
            if (pair.Key is IMethodSymbol { MethodKind: MethodKind.PropertySet } || !ReadingMembers.IsMarked(member))
            {
                continue;
            }

            foreach ((string change, Location location) in pair.Value.Changes)
            {
                context.ReportDiagnostic(Diagnostic.Create(ContractDescriptors.ReadChangesState, location, member.Display(), change));
            }

            foreach ((IMethodSymbol called, Location location) in pair.Value.Calls)
            {
                // One that is marked as well is reported where it is declared.
                if (!ReadingMembers.IsMarked(called.AssociatedSymbol ?? called)
                    && FindChange(called, bodies, new HashSet<ISymbol>(SymbolEqualityComparer.Default)) is { } change)
                {
                    string reason = $"it calls '{called.Display()}': {change}";
                    context.ReportDiagnostic(Diagnostic.Create(ContractDescriptors.ReadChangesState, location, member.Display(), reason));
                }
            }
        }
    }

    private static string? FindChange(IMethodSymbol method, ConcurrentDictionary<ISymbol, Body> bodies, HashSet<ISymbol> seen)
    {
        if (!seen.Add(method) || !bodies.TryGetValue(method, out Body? body))
        {
            return null;
        }

        return body.Changes.Select(static found => found.Change).FirstOrDefault()
            ?? body.Calls.Select(call => FindChange(call.Method, bodies, seen)).FirstOrDefault(static change => change is not null);
    }

    private sealed class Body
    {
        public List<(string Change, Location Location)> Changes { get; } = [];

        public List<(IMethodSymbol Method, Location Location)> Calls { get; } = [];

        public void Read(ImmutableArray<IOperation> blocks)
        {
            foreach (IOperation operation in blocks.SelectMany(static block => block.DescendantsAndSelf()))
            {
                if (OwnState.ChangedBy(operation) is { } change)
                {
                    Changes.Add((change, operation.Syntax.GetLocation()));
                }
                else if (CallOf(operation) is { } method)
                {
                    Calls.Add((method, operation.Syntax.GetLocation()));
                }
            }
        }

        private static IMethodSymbol? CallOf(IOperation operation) => operation switch
        {
            IInvocationOperation { Instance: IInstanceReferenceOperation } call => call.TargetMethod.OriginalDefinition,
            IPropertyReferenceOperation { Instance: IInstanceReferenceOperation } read => read.Property.OriginalDefinition.GetMethod,
            _ => null,
        };
    }
}
