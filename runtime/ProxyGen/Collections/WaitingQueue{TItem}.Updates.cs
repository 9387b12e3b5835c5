using System.Diagnostics.CodeAnalysis;
using ProxyGen.Manager.Transactions;

namespace ProxyGen.Collections;

/// <content>What lambdas do, under the object's guard.</content>
internal sealed partial class WaitingQueue<TItem>
{
    /// <summary>A lambda begins: what it does reaches nobody before <see cref="EndUpdate"/>.</summary>
    public void BeginUpdate()
    {
        lock (_lock)
        {
            _updates++;
        }
    }

    public void EndUpdate()
    {
        lock (_lock)
        {
            _updates--;
            Settle();
        }
    }

    /// <summary>Opens the queue to a transaction: until its end nobody outside sees what it does.</summary>
    public void Open(UndoLog undo)
    {
        BeginUpdate();
        undo.AddEnd(EndUpdate);
    }

    /// <summary>Notes all that the queue is, so that it can be put back.</summary>
    public void Capture(UndoLog undo)
    {
        lock (_lock)
        {
            var restore = _store.Capture();
            long unfinished = _unfinished;
            bool isAddingCompleted = _isAddingCompleted;
            undo.Add(() =>
            {
                lock (_lock)
                {
                    restore();
                    _unfinished = unfinished;
                    _isAddingCompleted = isAddingCompleted;
                }
            });
        }
    }

    /// <summary>Copies items that can be changed themselves before the first is handed out.</summary>
    public void CaptureMutable(UndoLog undo)
    {
        if (!_store.IsImmutable)
        {
            Capture(undo);
        }
    }

    public bool TryAdd(TItem item, UndoLog? undo)
    {
        lock (_lock)
        {
            CheckAdding();
            if (!CanAddNow(1))
            {
                return false;
            }

            Add(item);
            undo?.Add(() => RemoveNewest(item));
            return true;
        }
    }

    public bool TryTake([MaybeNullWhen(false)] out TItem item, UndoLog? undo)
    {
        lock (_lock)
        {
            bool isTaken = _store.TryTake(out var taken);
            item = taken.Value;
            if (isTaken && undo is not null)
            {
                undo.Add(() => Restore(taken));
            }

            return isTaken;
        }
    }

    private void RemoveNewest(TItem item)
    {
        lock (_lock)
        {
            _store.RemoveNewest(item);
            _unfinished--;
        }
    }

    private void Restore(QueuedItem<TItem> item)
    {
        lock (_lock)
        {
            _store.PutBack(item);
        }
    }
}
