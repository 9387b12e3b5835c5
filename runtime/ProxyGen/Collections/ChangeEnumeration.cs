using System.Runtime.CompilerServices;

namespace ProxyGen.Collections;

/// <summary>The client's part of watching a collection.</summary>
internal static class ChangeEnumeration
{
    /// <summary>Yields changes until the token is cancelled or the enumeration is left; watching begins with the enumeration.</summary>
    public static async IAsyncEnumerable<TChange> EnumerateAsync<TChange>(
        Func<CancellationToken, ValueTask<long>> begin,
        Func<long, CancellationToken, ValueTask<TChange[]>> next,
        Func<long, ValueTask> end,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        long watch = await begin(cancellationToken).ConfigureAwait(false);
        try
        {
            while (true)
            {
                var changes = await next(watch, cancellationToken).ConfigureAwait(false);
                if (changes.Length == 0)
                {
                    yield break;
                }

                foreach (var change in changes)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return change;
                }
            }
        }
        finally
        {
            await EndAsync(end, watch).ConfigureAwait(false);
        }
    }

    private static async ValueTask EndAsync(Func<long, ValueTask> end, long watch)
    {
        try
        {
            await end(watch).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is ManagerLostException or ObjectDisposedException)
        {
            // It has ended with the session.
        }
    }
}
