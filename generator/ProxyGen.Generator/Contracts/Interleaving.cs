using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>Tells whether others get in while a method waits.</summary>
internal static class Interleaving
{
    public static WaitKind KindOf(IMethodSymbol method) =>
        method.HasAttribute(KnownNames.WaitsOutsideGuard) ? WaitKind.Outside
        : IsMarked(method) ? WaitKind.Interleaved
        : WaitKind.Inside;

    /// <summary>Whether the method can wait at all.</summary>
    public static bool CanWait(IMethodSymbol method) => Awaitables.KindOf(method) != ReturnKind.Direct || Streams.ResultOf(method) is not null;

    /// <summary>Whether the method has the mark. It holds for overrides: callers of a proxy do not choose what runs behind it.</summary>
    public static bool IsMarked(IMethodSymbol method)
    {
        for (IMethodSymbol? current = method; current is not null; current = current.OverriddenMethod)
        {
            if (current.HasAttribute(KnownNames.Interleave))
            {
                return true;
            }
        }

        return false;
    }
}
