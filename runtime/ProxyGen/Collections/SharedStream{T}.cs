using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ProxyGen;

/// <summary>The client's side of one enumeration of a stream that a shared object returned. Generated code uses it.</summary>
/// <typeparam name="T">The items: data, or proxies of shared objects.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class SharedStream<T>
{
    /// <summary>A stream each enumeration of which calls the method once, when its first item is asked for.</summary>
    /// <param name="open">Calls the method.</param>
    /// <param name="cancellationToken">Ends the enumeration, as does the token given to it.</param>
    public static async IAsyncEnumerable<T> Enumerate(
        Func<CancellationToken, ValueTask<SharedStream<T>>> open, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(open);
        using var stream = await open(cancellationToken).ConfigureAwait(false);
        try
        {
            bool isEnd;
            do
            {
                (isEnd, var items) = await stream.NextAsync(cancellationToken).ConfigureAwait(false);
                foreach (var item in items)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return item;
                }
            }
            while (!isEnd);
        }
        finally
        {
            await stream.CloseAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask CloseAsync()
    {
        try
        {
            await EndAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is ManagerLostException or ObjectDisposedException)
        {
            // It has ended with the session.
        }
    }
}
