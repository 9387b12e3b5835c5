using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ProxyGen.Generator.Usage.Flow;

/// <summary>Looks for races in bodies, and for the locks under which a body calls others.</summary>
internal sealed class RaceSearch(UsageSymbols symbols, UsageOptions options, CancellationToken cancellationToken)
{
    public CancellationToken CancellationToken { get; } = cancellationToken;

    public void Find(ControlFlowGraph graph, ISymbol owner, Action<Race> report)
    {
        FlowContext context = new(symbols, options, report, CancellationToken);
        new FlowWalk(graph, context).Run(StateAtBegin(owner));
    }

    /// <summary>Calls back for each call that a body makes, with whether a lock keeps others out there.</summary>
    public void FindCalls(ControlFlowGraph graph, ISymbol owner, Action<IMethodSymbol, bool> onCall)
    {
        FlowContext context = new(symbols, options, static _ => { }, CancellationToken) { OnCall = onCall };
        new FlowWalk(graph, context).Run(StateAtBegin(owner));
    }

    // Whoever is given a lease, or keeps one, holds it.
    private static FlowState StateAtBegin(ISymbol owner)
    {
        FlowState state = new();
        if (owner is IMethodSymbol method)
        {
            foreach (IParameterSymbol parameter in method.Parameters)
            {
                if (parameter.RefKind != RefKind.Out && SharedLocks.IsLease(parameter.Type))
                {
                    state.Hold(new HeldLock(Identity.OfEntry(parameter), LockKind.Exclusive));
                }
            }
        }

        foreach (ISymbol member in owner.ContainingType?.GetMembers() ?? [])
        {
            if (member is IFieldSymbol field && SharedLocks.IsLease(field.Type))
            {
                ISymbol named = field.AssociatedSymbol ?? field;
                Identity id = field.IsStatic ? Identity.OfEntry(named) : Identity.OfMember(Identity.OfEntry(null), named, [])!;
                state.Hold(new HeldLock(id, LockKind.Exclusive));
            }
        }

        return state;
    }
}
