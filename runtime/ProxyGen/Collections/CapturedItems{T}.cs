using ProxyGen.Manager;

namespace ProxyGen.Collections;

/// <summary>What the items of a collection were like at one moment. Those that cannot change are kept as they are, of others copies are made.</summary>
internal sealed class CapturedItems<T>
{
    private readonly T[] _kept = [];
    private readonly CapturedValue<T>[] _copied = [];

    public CapturedItems(IEnumerable<T> items)
    {
        if (CapturedValue<T>.IsImmutable)
        {
            _kept = [.. items];
        }
        else
        {
            _copied = [.. items.Select(static item => new CapturedValue<T>(item))];
        }
    }

    /// <summary>The items as they were, in their order.</summary>
    public IEnumerable<T> Restore() => CapturedValue<T>.IsImmutable ? _kept : _copied.Select(static item => item.Restore());
}
