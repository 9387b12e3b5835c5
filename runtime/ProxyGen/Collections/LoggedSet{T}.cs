using System.Collections;
using ProxyGen.Manager;
using ProxyGen.Manager.Transactions;

namespace ProxyGen.Collections;

/// <summary>
/// A set as the lambda of a transaction sees it: before each change it notes how to take that back. Items that can be changed themselves are
/// copied, all of them, before the first is handed out.
/// </summary>
internal sealed class LoggedSet<T>(HashSet<T> items, UndoLog undo) : ISet<T>, IReadOnlySet<T>
{
    private bool _isCaptured;

    public int Count => items.Count;

    bool ICollection<T>.IsReadOnly => false;

    /// <summary>Notes all that a set has.</summary>
    public static void Capture(HashSet<T> items, UndoLog undo)
    {
        var captured = new CapturedItems<T>(items);
        undo.Add(() =>
        {
            items.Clear();
            items.UnionWith(captured.Restore());
        });
    }

    public bool Add(T item)
    {
        if (!items.Add(item))
        {
            return false;
        }

        Log(() => items.Remove(item));
        return true;
    }

    public void Clear()
    {
        CaptureAll();
        items.Clear();
    }

    public bool Contains(T item) => items.Contains(item);

    public void CopyTo(T[] array, int arrayIndex)
    {
        CaptureMutable();
        items.CopyTo(array, arrayIndex);
    }

    public void ExceptWith(IEnumerable<T> other)
    {
        foreach (var item in AsOther(other))
        {
            Remove(item);
        }
    }

    public IEnumerator<T> GetEnumerator()
    {
        CaptureMutable();
        return items.GetEnumerator();
    }

    public void IntersectWith(IEnumerable<T> other)
    {
        CaptureAll();
        items.IntersectWith(AsOther(other));
    }

    public bool IsProperSubsetOf(IEnumerable<T> other) => items.IsProperSubsetOf(AsOther(other));

    public bool IsProperSupersetOf(IEnumerable<T> other) => items.IsProperSupersetOf(AsOther(other));

    public bool IsSubsetOf(IEnumerable<T> other) => items.IsSubsetOf(AsOther(other));

    public bool IsSupersetOf(IEnumerable<T> other) => items.IsSupersetOf(AsOther(other));

    public bool Overlaps(IEnumerable<T> other) => items.Overlaps(AsOther(other));

    public bool Remove(T item)
    {
        if (!items.TryGetValue(item, out var before))
        {
            return false;
        }

        // The item itself, which may only equal the one given.
        LogAgain(before);
        return items.Remove(item);
    }

    public bool SetEquals(IEnumerable<T> other) => items.SetEquals(AsOther(other));

    public void SymmetricExceptWith(IEnumerable<T> other)
    {
        CaptureAll();
        items.SymmetricExceptWith(AsOther(other));
    }

    public void UnionWith(IEnumerable<T> other)
    {
        foreach (var item in AsOther(other))
        {
            Add(item);
        }
    }

    void ICollection<T>.Add(T item) => Add(item);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // A set can be given to itself, and must not be changed while it is walked through.
    private IEnumerable<T> AsOther(IEnumerable<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ReferenceEquals(other, this) ? [.. items] : other;
    }

    private void LogAgain(T before)
    {
        if (!_isCaptured)
        {
            var captured = new CapturedValue<T>(before);
            undo.Add(() => items.Add(captured.Restore()));
        }
    }

    private void Log(Action step)
    {
        if (!_isCaptured)
        {
            undo.Add(step);
        }
    }

    private void CaptureMutable()
    {
        if (!CapturedValue<T>.IsImmutable)
        {
            CaptureAll();
        }
    }

    private void CaptureAll()
    {
        if (!_isCaptured)
        {
            _isCaptured = true;
            Capture(items, undo);
        }
    }
}
