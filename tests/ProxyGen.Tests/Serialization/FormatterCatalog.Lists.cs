using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using FsCheck.Fluent;
using ProxyGen.Serialization.Formatters;

namespace ProxyGen.Tests.Serialization;

/// <content>Collections whose elements stand in an order of their own, or in none.</content>
internal static partial class FormatterCatalog
{
    private static IEnumerable<FormatterCase> Lists() =>
    [
        Case(
            "LinkedList<int>", new LinkedListFormatter<int>(),
            Ints().Select(static n => new LinkedList<int>(n)).OrNull(), null!, new LinkedList<int>([1, 2])),
        Case(
            "Collection<int>", new CollectionFormatter<int>(),
            Ints().Select(static n => new Collection<int>([.. n])).OrNull(), null!, [1, 2]),
        Case(
            "ObservableCollection<int>", new ObservableCollectionFormatter<int>(),
            Ints().Select(static n => new ObservableCollection<int>(n)).OrNull(), null!, [1, 2]),
        Case(
            "ReadOnlyCollection<int>", new ReadOnlyCollectionFormatter<int>(),
            Ints().Select(static n => new ReadOnlyCollection<int>(n)).OrNull(), null!, new ReadOnlyCollection<int>([1, 2])),
        Case(
            "ReadOnlyObservableCollection<int>", new ReadOnlyObservableCollectionFormatter<int>(),
            Ints().Select(static n => new ReadOnlyObservableCollection<int>(new(n))).OrNull(), null!,
            new ReadOnlyObservableCollection<int>([1, 2])),
        Case(
            "ConcurrentQueue<int>", new ConcurrentQueueFormatter<int>(),
            Ints().Select(static n => new ConcurrentQueue<int>(n)).OrNull(), null!, new ConcurrentQueue<int>([1, 2, 3])),
        Case(
            "ConcurrentStack<int>", new ConcurrentStackFormatter<int>(),
            Ints().Select(static n => new ConcurrentStack<int>(n)).OrNull(), null!, new ConcurrentStack<int>([1, 2, 3])),
        View(
            "ConcurrentBag<int>", new ConcurrentBagFormatter<int>(),
            Ints().Select(static n => new ConcurrentBag<int>(n)).OrNull(), static value => value?.Order().ToArray(), null!, [1, 2, 2]),
        Case(
            "ImmutableStack<int>", new ImmutableStackFormatter<int>(),
            Ints().Select(static n => ImmutableStack.Create(n)).OrNull(), null!, ImmutableStack.Create(1, 2, 3)),
        Case(
            "ImmutableQueue<int>", new ImmutableQueueFormatter<int>(),
            Ints().Select(static n => ImmutableQueue.Create(n)).OrNull(), null!, ImmutableQueue.Create(1, 2, 3)),
        Case(
            "IImmutableList<int>", new InterfaceImmutableListFormatter<int>(),
            Ints().Select(static n => (IImmutableList<int>)ImmutableArray.Create(n)), null!, ImmutableList.Create(1, 2, 3)),
        Case(
            "IImmutableStack<int>", new InterfaceImmutableStackFormatter<int>(),
            Ints().Select(static n => (IImmutableStack<int>)ImmutableStack.Create(n)), null!, ImmutableStack.Create(1, 2, 3)),
        Case(
            "IImmutableQueue<int>", new InterfaceImmutableQueueFormatter<int>(),
            Ints().Select(static n => (IImmutableQueue<int>)ImmutableQueue.Create(n)), null!, ImmutableQueue.Create(1, 2, 3)),
        View(
            "PriorityQueue<int, string>", new PriorityQueueFormatter<int, string>(),
            Pairs().Select(static pairs => new PriorityQueue<int, string>(pairs, StringComparer.Ordinal)).OrNull(),
            static value => value is null
                ? null
                : (value.Comparer, string.Join(';', value.UnorderedItems.Order().Select(static n => $"{n}"))),
            null!, new PriorityQueue<int, string>([(1, "b"), (2, "a"), (1, "b")]),
            new PriorityQueue<int, string>([(1, "b")], StringComparer.OrdinalIgnoreCase)),
    ];
}
