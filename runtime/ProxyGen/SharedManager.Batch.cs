using System.ComponentModel;
using ProxyGen.Client;

namespace ProxyGen;

/// <content>Many calls in one message.</content>
public sealed partial class SharedManager
{
    /// <summary>
    /// Makes many calls for the price of few: calls without a result, as <c>account.Deposit(5)</c> or <c>dictionary[key] = value</c>, do not wait one by one but
    /// leave together, and this waits for all of them. They run as ever: each of them is one atomic call, those on one object in their order.
    /// A call with a result is waited for where it is made, after those before it. Asynchronous calls begun here leave with the others.
    /// </summary>
    /// <remarks>
    /// What counts is the thread: calls that <paramref name="calls"/> has other threads make are not gathered, nor are calls to objects of other managers. A call that
    /// fails does not keep the later ones from running; use a transaction for all or nothing.
    /// </remarks>
    /// <param name="calls">Makes the calls.</param>
    /// <exception cref="AggregateException">Calls have failed; the inner exceptions are theirs, in the order of the calls, behind what
    /// <paramref name="calls"/> itself has thrown. All others have run.</exception>
    public void Batch(Action calls)
    {
        ArgumentNullException.ThrowIfNull(calls);
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        using var batch = CallBatch.Begin(_channel, isAsynchronous: false);
        try
        {
            try
            {
                calls();
            }
            finally
            {
                batch.EndGathering();
            }
        }
        catch (Exception exception)
        {
            batch.Wait(exception);
            throw;
        }

        batch.Wait(exception: null);
    }

    /// <summary>Not for asynchronous code: use <see cref="BatchAsync(Func{Task})"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Batch would end before the asynchronous code does. Use 'await manager.BatchAsync(…)'.", error: true)]
    public void Batch(Func<Task> calls) => throw new NotSupportedException();

    /// <inheritdoc cref="Batch(Action)"/>
    /// <returns>A task that ends when all calls are done.</returns>
    public Task BatchAsync(Action calls)
    {
        ArgumentNullException.ThrowIfNull(calls);
        return BatchAsync(() =>
        {
            calls();
            return Task.CompletedTask;
        });
    }

    /// <inheritdoc cref="Batch(Action)"/>
    /// <param name="calls">Makes the calls. Those that it begins until it awaits something that is not yet done are gathered.</param>
    /// <returns>A task that ends when all calls and <paramref name="calls"/> are done.</returns>
    public async Task BatchAsync(Func<Task> calls)
    {
        ArgumentNullException.ThrowIfNull(calls);
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        using var batch = CallBatch.Begin(_channel, isAsynchronous: true);
        try
        {
            Task task;
            try
            {
                task = calls();
            }
            finally
            {
                batch.EndGathering();
            }

            await task.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            await batch.WaitAsync(exception).ConfigureAwait(false);
            throw;
        }

        await batch.WaitAsync(exception: null).ConfigureAwait(false);
    }
}
