using System.Diagnostics.CodeAnalysis;
using System.Dynamic;
using System.Linq.Expressions;
using System.Numerics;
using ProxyGen.Collections;

namespace ProxyGen;

/// <summary>
/// Values by name that live in a manager, each of its own type: typed by <see cref="Get"/> and <see cref="Set"/>, or as the members of a
/// <c>dynamic</c>. Each call is atomic, and <c>settings.Count += 1</c> through a <c>dynamic</c> is two: use <see cref="Increment"/>. Values
/// are what can stand where <see cref="object"/> is declared: registered data and proxies.
/// </summary>
public sealed partial class SharedNamespace : IDynamicMetaObjectProvider
{
    /// <summary>All names that have a value, in order.</summary>
    public IReadOnlyList<string> Names => ToNames(CollectNames());

    /// <summary>The value of a name.</summary>
    /// <exception cref="KeyNotFoundException">The name has no value.</exception>
    /// <exception cref="InvalidCastException">It has one of another type.</exception>
    public T Get<T>(string name) => Cast<T>(name, this[name]);

    /// <inheritdoc cref="Get"/>
    public async ValueTask<T> GetAsync<T>(string name, CancellationToken cancellationToken = default) =>
        Cast<T>(name, await GetItemAsync(name, cancellationToken).ConfigureAwait(false));

    /// <summary>The value of a name, which is given <paramref name="value"/> if it has none. One step.</summary>
    /// <returns>The value that the name has now.</returns>
    /// <exception cref="InvalidCastException">It had one of another type.</exception>
    public T GetOrAdd<T>(string name, T value) => Cast<T>(name, FindOrPut(name, value));

    /// <inheritdoc cref="GetOrAdd"/>
    public async ValueTask<T> GetOrAddAsync<T>(string name, T value, CancellationToken cancellationToken = default) =>
        Cast<T>(name, await FindOrPutAsync(name, value, cancellationToken).ConfigureAwait(false));

    /// <summary>Looks a name up.</summary>
    /// <returns>Whether it has a value.</returns>
    /// <exception cref="InvalidCastException">It has one of another type.</exception>
    public bool TryGet<T>(string name, [MaybeNullWhen(false)] out T value)
    {
        if (Find(name) is not object?[] found)
        {
            value = default;
            return false;
        }

        value = Cast<T>(name, found[0]);
        return true;
    }

    /// <summary>Looks a name up.</summary>
    /// <returns>Whether it has a value, and the value.</returns>
    /// <exception cref="InvalidCastException">It has one of another type.</exception>
    public async ValueTask<(bool Found, T? Value)> TryGetAsync<T>(string name, CancellationToken cancellationToken = default) =>
        await FindAsync(name, cancellationToken).ConfigureAwait(false) is object?[] found ? (true, Cast<T>(name, found[0])) : (false, default);

    /// <summary>Gives a name a value.</summary>
    public void Set<T>(string name, T value) => this[name] = value;

    /// <inheritdoc cref="Set"/>
    public ValueTask SetAsync<T>(string name, T value, CancellationToken cancellationToken = default) =>
        SetItemAsync(name, value, cancellationToken);

    /// <summary>Gives a name a value if it still has the one expected, compared as data. One step.</summary>
    /// <returns>Whether it has been given the value.</returns>
    public bool TryUpdate<T>(string name, T newValue, T comparisonValue) => PutIf(name, newValue, comparisonValue);

    /// <inheritdoc cref="TryUpdate"/>
    public ValueTask<bool> TryUpdateAsync<T>(string name, T newValue, T comparisonValue, CancellationToken cancellationToken = default) =>
        PutIfAsync(name, newValue, comparisonValue, cancellationToken);

    /// <summary>Adds to a number, in one step that no other process can come between; a name without a value counts as 0.</summary>
    /// <returns>The new value.</returns>
    /// <exception cref="NotSupportedException">The value is no number, or one of another type.</exception>
    public T Increment<T>(string name, T delta)
        where T : struct, INumber<T> => (T)AddTo(name, delta);

    /// <inheritdoc cref="Increment"/>
    public async ValueTask<T> IncrementAsync<T>(string name, T delta, CancellationToken cancellationToken = default)
        where T : struct, INumber<T> => (T)await AddToAsync(name, delta, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc cref="Names"/>
    public async ValueTask<IReadOnlyList<string>> GetNamesAsync(CancellationToken cancellationToken = default) =>
        ToNames(await CollectNamesAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>A copy of all names and values, taken in one step.</summary>
    public Dictionary<string, object?> ToDictionary() => ToPairs(CollectPairs());

    /// <inheritdoc cref="ToDictionary"/>
    public async ValueTask<Dictionary<string, object?>> ToDictionaryAsync(CancellationToken cancellationToken = default) =>
        ToPairs(await CollectPairsAsync(cancellationToken).ConfigureAwait(false));

    DynamicMetaObject IDynamicMetaObjectProvider.GetMetaObject(Expression parameter) => new NamespaceMetaObject(parameter, this);

    private static T Cast<T>(string name, object? value) => value switch
    {
        T typed => typed,
        null when default(T) is null => default!,
        _ => throw new InvalidCastException($"The value of '{name}' is a {value?.GetType().ToString() ?? "null"}, not a {typeof(T)}."),
    };

    private static string[] ToNames(object names) => Array.ConvertAll((object[])names, static name => (string)name);

    private static Dictionary<string, object?> ToPairs(object pairs) =>
        ((object?[])pairs).Chunk(2).ToDictionary(static pair => (string)pair[0]!, static pair => pair[1]);
}
