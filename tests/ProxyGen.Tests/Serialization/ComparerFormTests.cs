using System.Collections.Immutable;
using System.Collections.ObjectModel;
using ProxyGen.Serialization;
using ProxyGen.Serialization.Formatters;

namespace ProxyGen.Tests.Serialization;

public sealed class ComparerFormTests
{
    // InvariantCulture with no options; its name is empty.
    private const string Invariant = "c7 05 15 02 00 00 00 00";

    public ComparerFormTests() => FormatterRegistry.Register(new HashSetFormatter<string>());

    [Fact]
    public void Collections_with_the_default_comparer_are_plain()
    {
        Writes("81 a1 61 01", new DictionaryFormatter<string, int>(), new() { ["a"] = 1 });
        Writes("81 a1 61 01", new DictionaryFormatter<string, int>(), new(StringComparer.Ordinal) { ["a"] = 1 });
        Writes("91 a1 61", new HashSetFormatter<string>(), ["a"]);
        Writes("91 a1 61", new SortedSetFormatter<string>(), ["a"]);
        Writes("81 a1 61 01", new SortedDictionaryFormatter<string, int>(), new() { ["a"] = 1 });
    }

    [Fact]
    public void Other_standard_comparers_stand_in_front_of_the_plain_form()
    {
        Writes("92 d4 15 01 81 a1 61 01", new DictionaryFormatter<string, int>(), new(StringComparer.OrdinalIgnoreCase) { ["a"] = 1 });
        Writes($"92 {Invariant} 91 a1 61", new HashSetFormatter<string>(), new(["a"], StringComparer.InvariantCulture));
        Writes("92 d4 15 00 91 a1 61", new SortedSetFormatter<string>(), new(["a"], StringComparer.Ordinal));
        Writes("92 d4 15 01 80", new SortedListFormatter<string, int>(), new(StringComparer.OrdinalIgnoreCase));
        Writes(
            "92 d4 15 01 80", new InterfaceDictionaryFormatter<string, int>(),
            new SortedList<string, int>(StringComparer.OrdinalIgnoreCase));
        Writes("91 a1 61", new InterfaceSetFormatter<string>(), new SortedSet<string>(["a"], StringComparer.Ordinal));
        Writes(
            "92 d4 15 01 80", new ReadOnlyDictionaryFormatter<string, int>(),
            new ReadOnlyDictionary<string, int>(
                new ReadOnlyDictionary<string, int>(new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase))));
        Writes(
            "92 d4 15 01 91 a1 61", new ReadOnlySetFormatter<string>(),
            new ReadOnlySet<string>(new HashSet<string>(["a"], StringComparer.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Comparers_work_where_they_are_read()
    {
        var dictionary = Wire.Deserialize(new ReadOnlyDictionaryFormatter<string, int>(), Wire.Bytes("92 d4 15 01 81 a1 61 01"));
        Assert.Equal(1, dictionary["A"]);
        Assert.Equal(
            StringComparer.OrdinalIgnoreCase, Wire.Deserialize(new HashSetFormatter<string>(), Wire.Bytes("92 d4 15 01 90")).Comparer);
        Assert.Equal(StringComparer.Ordinal, Wire.Deserialize(new SortedSetFormatter<string>(), Wire.Bytes("92 d4 15 00 90")).Comparer);
        Assert.Equal(
            StringComparer.InvariantCulture, Wire.Deserialize(new HashSetFormatter<string>(), Wire.Bytes($"92 {Invariant} 90")).Comparer);
    }

    [Fact]
    public void Sets_of_two_elements_are_no_sets_with_a_comparer()
    {
        Assert.Equal(["a", "b"], Wire.Deserialize(new HashSetFormatter<string>(), Wire.Bytes("92 a1 61 a1 62")));
        Assert.Equal(
            [DateTime.UnixEpoch, DateTime.UnixEpoch.AddSeconds(1)],
            Wire.Deserialize(new HashSetFormatter<DateTime>(), Wire.Bytes("92 d6 ff 00 00 00 00 d6 ff 00 00 00 01")));
    }

    [Fact]
    public void Other_comparers_are_refused_and_the_message_says_what_to_do()
    {
        Refuses(new DictionaryFormatter<string, int>(), new(new Backwards()));
        Refuses(new HashSetFormatter<string>(), new(new Backwards()));
        Refuses(new SortedSetFormatter<string>(), new(new Backwards()));
        Refuses(new InterfaceDictionaryFormatter<string, int>(), new SortedDictionary<string, int>(new Backwards()));
        Refuses(new InterfaceReadOnlyDictionaryFormatter<string, int>(), new Dictionary<string, int>(new Backwards()));
        Refuses(new PriorityQueueFormatter<int, string>(), new(new Backwards()));
        Refuses(
            new ImmutableDictionaryFormatter<int, string>(),
            ImmutableDictionary.Create<int, string>(EqualityComparer<int>.Default, StringComparer.OrdinalIgnoreCase));
        var exception = Refuses(new SortedListFormatter<string, int>(), new(new Backwards()));
        Assert.Contains("ComparerFormTests.Backwards, which is code and cannot be copied", exception.Message, StringComparison.Ordinal);
        Assert.Contains("copy the data into a collection", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("92 d4 15 02 90")] // a culture without options
    [InlineData("92 d4 15 03 90")] // no such kind
    [InlineData("92 d5 15 00 00 90")]
    [InlineData("92 c7 05 15 02 7f ff ff ff 90")] // no such options
    [InlineData("92 c7 06 15 02 00 00 00 00 21 90")] // no such culture
    [InlineData("92 d4 15 01 92 d4 15 01 90")]
    public void Comparers_that_nobody_writes_are_refused(string hex)
    {
        Assert.Throws<MessagePackSerializationException>(() => Wire.Deserialize(new HashSetFormatter<string>(), Wire.Bytes(hex)));
        Assert.Throws<MessagePackSerializationException>(() => Wire.Deserialize(new SortedSetFormatter<string>(), Wire.Bytes(hex)));
    }

    [Fact]
    public void Comparers_of_strings_are_refused_for_other_keys() => Assert.Throws<MessagePackSerializationException>(
        () => Wire.Deserialize(new DictionaryFormatter<int, int>(), Wire.Bytes("92 d4 15 01 80")));

    private static void Writes<T>(string hex, IFormatter<T> formatter, T value) =>
        Assert.Equal(Wire.Hex(Wire.Bytes(hex)), Wire.Hex(Wire.Serialize(formatter, value)));

    private static MessagePackSerializationException Refuses<T>(IFormatter<T> formatter, T value) =>
        Assert.Throws<MessagePackSerializationException>(() => Wire.Serialize(formatter, value));

    private sealed class Backwards : IEqualityComparer<string>, IComparer<string>
    {
        public int Compare(string? x, string? y) => StringComparer.Ordinal.Compare(y, x);

        public bool Equals(string? x, string? y) => x == y;

        public int GetHashCode(string obj) => obj.GetHashCode(StringComparison.Ordinal);
    }
}
