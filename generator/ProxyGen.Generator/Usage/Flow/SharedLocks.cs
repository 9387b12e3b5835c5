using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Contracts;

namespace ProxyGen.Generator.Usage.Flow;

/// <summary>
/// Which calls take locks and give them back. Whatever hands out a lease has taken a lock of all processes. Which lock belongs to which data is not
/// asked.
/// </summary>
internal static class SharedLocks
{
    private const string Lease = "ProxyGen.SharedLease";

    public static bool IsLease(ITypeSymbol? type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.IsNamed(Lease))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The kind of lock whose lease a method returns; null if it returns none.</summary>
    public static LockKind? Taken(IMethodSymbol method) => IsLease(Awaitables.ResultOf(method)) ? KindOf(method) : null;

    /// <summary>The kind of lock of which a method gives a lease.</summary>
    public static LockKind KindOf(IMethodSymbol method) =>
        method.ContainingType.IsNamed("ProxyGen.SharedReaderWriterLock") && ProxyCalls.BlockingName(method) is "AcquireRead" or "TryAcquireRead"
            ? LockKind.Read
            : LockKind.Exclusive;

    public static bool IsRelease(IMethodSymbol method) => ProxyCalls.BlockingName(method) is "Dispose" or "Release";

    /// <summary>Whether a lock is given up while the call waits.</summary>
    public static bool GivesUpMeanwhile(IMethodSymbol method) =>
        method.ContainingType.IsNamed("ProxyGen.SharedCondition")
        && ProxyCalls.BlockingName(method) is "Wait" or "TryWait" or "WaitFor" or "TryWaitFor";

    /// <summary>Locks that are taken and given back by methods of their own.</summary>
    public static LockStep? StepOf(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        if (type.IsNamed("ProxyGen.SharedSemaphore"))
        {
            return ProxyCalls.BlockingName(method) switch
            {
                "Wait" or "TryWait" => new LockStep(isTaken: true, LockKind.Exclusive),
                "Release" => new LockStep(isTaken: false, LockKind.Exclusive),
                _ => null,
            };
        }

        if (type.ContainingNamespace is not { Name: "Threading" } space || space.NameInFull() != "System.Threading")
        {
            return null;
        }

        // With a name these keep out other processes of the machine; nobody knows which have one.
        LockKind kind = type.Name == "WaitHandle" ? LockKind.Exclusive : LockKind.Local;
        return type.Name switch
        {
            "Monitor" or "Lock" or "SpinLock" => method.Name switch
            {
                "Enter" or "TryEnter" or "EnterScope" => new LockStep(isTaken: true, kind),
                "Exit" => new LockStep(isTaken: false, kind),
                _ => null,
            },
            "SemaphoreSlim" => method.Name switch
            {
                "Wait" or "WaitAsync" => new LockStep(isTaken: true, kind),
                "Release" => new LockStep(isTaken: false, kind),
                _ => null,
            },
            "ReaderWriterLockSlim" or "ReaderWriterLock" => method.Name switch
            {
                "EnterWriteLock" or "TryEnterWriteLock" or "EnterUpgradeableReadLock" or "AcquireWriterLock" => new LockStep(isTaken: true, kind),
                "ExitWriteLock" or "ExitUpgradeableReadLock" or "ReleaseWriterLock" => new LockStep(isTaken: false, kind),
                _ => null,
            },
            "Mutex" or "Semaphore" or "WaitHandle" => method.Name switch
            {
                "WaitOne" => new LockStep(isTaken: true, kind),
                "ReleaseMutex" or "Release" => new LockStep(isTaken: false, kind),
                _ => null,
            },
            _ => null,
        };
    }

    /// <summary>Whether a method, which is given a lambda to run, can get at a lock of all processes.</summary>
    public static bool MayTakeOne(IMethodSymbol method)
    {
        IMethodSymbol original = (method.ReducedFrom ?? method).OriginalDefinition;
        foreach (IParameterSymbol parameter in original.Parameters)
        {
            if (IsLock(parameter.Type))
            {
                return true;
            }
        }

        // The library's own methods that run lambdas take none; 'GetOrAdd' and its like run them before or behind the call.
        if (original.ContainingType.ContainingNamespace is { IsGlobalNamespace: false } space
            && (space.NameInFull() is "ProxyGen" || KnownParts.IsOfFramework(original.ContainingType)))
        {
            return false;
        }

        for (INamedTypeSymbol? type = original.ContainingType; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IFieldSymbol field && IsLock(field.Type))
                {
                    return true;
                }
            }
        }

        return false;
    }

    public static bool IsLock(ITypeSymbol type) =>
        IsLease(type)
        || (type.Name.StartsWith("Shared", StringComparison.Ordinal)
            && (type.IsNamed("ProxyGen.SharedLock")
                || type.IsNamed("ProxyGen.SharedReentrantLock")
                || type.IsNamed("ProxyGen.SharedReaderWriterLock")
                || type.IsNamed("ProxyGen.SharedSemaphore")));
}
