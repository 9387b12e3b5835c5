using ProxyGen.Protocol;

namespace ProxyGen.Manager;

/// <summary>
/// The chains of this process on whose behalf another one works at the moment: a client that runs a delegate, or a manager that is called.
/// Calls from there which name one of them are part of it. Once it is no longer lent the name means nothing any more.
/// </summary>
internal static class LentChains
{
    private static readonly Dictionary<ChainId, CallChain> Lent = [];

    /// <summary>The chain goes on in another process until <see cref="Return"/>.</summary>
    /// <exception cref="InvalidOperationException">It has gone through too many processes.</exception>
    public static ChainPath Lend(CallChain chain)
    {
        if (chain.IsElsewhere)
        {
            return chain.Path;
        }

        var path = chain.FindPath();
        lock (Lent)
        {
            path = path.Extend(chain.GetOrCreateId());
            Lent[chain.Id] = chain;
            chain.Loans++;
            return path;
        }
    }

    public static void Return(CallChain chain)
    {
        if (chain.IsElsewhere)
        {
            return;
        }

        lock (Lent)
        {
            if (--chain.Loans == 0)
            {
                Lent.Remove(chain.Id);
            }
        }
    }

    /// <summary>The chain that is meant by a name from elsewhere; null for none.</summary>
    public static CallChain? Find(ChainPath path)
    {
        var id = path.OfThisProcess;
        if (id.IsNone)
        {
            return null;
        }

        lock (Lent)
        {
            return Lent.GetValueOrDefault(id);
        }
    }
}
