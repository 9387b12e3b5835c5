using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage;

/// <summary>What gives leases and takes them back: locks, semaphores, queues that lend items, barriers that are joined.</summary>
internal sealed class Leases
{
    private readonly UsageSymbols _symbols;
    private readonly INamedTypeSymbol? _lease;
    private readonly INamedTypeSymbol? _item;
    private readonly INamedTypeSymbol? _participation;
    private readonly INamedTypeSymbol? _lock;
    private readonly INamedTypeSymbol? _reentrant;
    private readonly INamedTypeSymbol? _readerWriter;

    public Leases(UsageSymbols symbols)
    {
        Compilation compilation = symbols.Compilation;
        _symbols = symbols;
        _lease = compilation.GetTypeByMetadataName("ProxyGen.SharedLease");
        _item = compilation.GetTypeByMetadataName("ProxyGen.ItemLease`1");
        _participation = compilation.GetTypeByMetadataName("ProxyGen.SharedBarrierParticipation");
        _lock = compilation.GetTypeByMetadataName("ProxyGen.SharedLock");
        _reentrant = compilation.GetTypeByMetadataName("ProxyGen.SharedReentrantLock");
        _readerWriter = compilation.GetTypeByMetadataName("ProxyGen.SharedReaderWriterLock");
    }

    /// <summary>Whether a value of the type holds something until it is released.</summary>
    public bool IsLease(ITypeSymbol? type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (Is(current, _lease) || Is(current, _item) || Is(current, _participation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the type is a task of a lease.</summary>
    public bool IsLeaseTask(ITypeSymbol? type) =>
        ProxyTasks.IsTask(type) && type is INamedTypeSymbol { TypeArguments: [var result] } && IsLease(result);

    /// <summary>Whether the method gives its caller a new lease, at once, by a task, or as what it puts out.</summary>
    public bool IsAcquisition(IMethodSymbol method) =>
        IsOfLibrary(method) && method.DeclaredAccessibility == Accessibility.Public
        && (_symbols.IsProxy(method.ContainingType) || IsLease(method.ContainingType))
        && (IsLease(method.ReturnType) || IsLeaseTask(method.ReturnType) || OutLease(method) is not null);

    /// <summary>The parameter by which a method puts a lease out.</summary>
    public IParameterSymbol? OutLease(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.RefKind == RefKind.Out && IsLease(parameter.Type))
            {
                return parameter;
            }
        }

        return null;
    }

    /// <summary>Whether the call ends a lease.</summary>
    public static bool IsRelease(IMethodSymbol method) =>
        method.Name is "Dispose" or "DisposeAsync" or "Release" or "ReleaseAsync" or "Acknowledge" or "AcknowledgeAsync";

    /// <summary>Whether the method is one of ProxyGen's own, which use leases given to them and keep none.</summary>
    public bool IsOfLibrary(IMethodSymbol method) => SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _symbols.Library);

    /// <summary>How a call takes a lock that excludes its own holder, or that others order themselves by.</summary>
    public LockHold HoldOf(IInvocationOperation call)
    {
        if (call.Instance is not { Type: { } type })
        {
            return LockHold.None;
        }

        ITypeSymbol actual = ProxyAccesses.WithoutConversions(call.Instance).Type ?? type;
        string name = ProxyCalls.BlockingName(call.TargetMethod);
        if (Is(actual, _reentrant))
        {
            return name == "Acquire" ? LockHold.Reentrant : LockHold.None;
        }

        if (Is(actual, _lock))
        {
            return name == "Acquire" ? LockHold.Exclusive : LockHold.None;
        }

        return !Is(actual, _readerWriter) ? LockHold.None : name switch
        {
            "AcquireWrite" => LockHold.Exclusive,
            "AcquireRead" or "AcquireUpgradeableRead" => LockHold.Read,
            _ => LockHold.None,
        };
    }

    private static bool Is(ITypeSymbol type, INamedTypeSymbol? known) =>
        known is not null && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, known);
}
