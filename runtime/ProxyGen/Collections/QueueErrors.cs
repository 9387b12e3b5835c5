namespace ProxyGen.Collections;

/// <summary>What queues say when there is nothing to take.</summary>
internal static class QueueErrors
{
    public static InvalidOperationException Completed() => new("The queue is empty, and CompleteAdding has been called: no item will come.");

    public static InvalidOperationException Empty() => new("The queue is empty.");

    /// <exception cref="InvalidOperationException">There are none, since the queue is completed.</exception>
    public static T[] NotNone<T>(T[] items) => items.Length > 0 ? items : throw Completed();
}
