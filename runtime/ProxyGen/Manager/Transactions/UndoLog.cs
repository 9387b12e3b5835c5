namespace ProxyGen.Manager.Transactions;

/// <summary>
/// How to take back what a transaction has done so far, step by step, and what is to be told of it if it is not. Safe for use by several threads.
/// </summary>
internal sealed class UndoLog
{
    private readonly Lock _lock = new();
    private readonly List<Action> _steps = [];
    private readonly List<Action> _tellings = [];
    private readonly List<Action> _ends = [];

    /// <summary>Remembers how to take back what is about to be done.</summary>
    public void Add(Action step)
    {
        lock (_lock)
        {
            _steps.Add(step);
        }
    }

    /// <summary>Remembers what is to be done once it is certain that nothing will be taken back.</summary>
    public void AddTelling(Action telling)
    {
        lock (_lock)
        {
            _tellings.Add(telling);
        }
    }

    /// <summary>Nothing will be taken back.</summary>
    public void Keep()
    {
        Action[] tellings;
        lock (_lock)
        {
            tellings = [.. _tellings];
            _tellings.Clear();
            _steps.Clear();
        }

        foreach (var tell in tellings)
        {
            tell();
        }
    }

    /// <summary>Remembers what to do at the transaction's end, whether or not it was taken back.</summary>
    public void AddEnd(Action step)
    {
        lock (_lock)
        {
            _ends.Add(step);
        }
    }

    /// <summary>The transaction has ended.</summary>
    public void End()
    {
        lock (_lock)
        {
            _ends.ForEach(static step => step());
            _ends.Clear();
        }
    }

    /// <summary>Takes everything back, the last step first. A step that fails stops no other.</summary>
    /// <returns>What has failed.</returns>
    public List<Exception> Undo()
    {
        List<Exception> failures = [];
        lock (_lock)
        {
            for (int i = _steps.Count - 1; i >= 0; i--)
            {
                try
                {
                    _steps[i]();
                }
#pragma warning disable CA1031 // As much as can be is taken back.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    failures.Add(exception);
                }
            }

            _steps.Clear();
            _tellings.Clear();
        }

        return failures;
    }
}
