using FsCheck;
using FsCheck.Fluent;
using ProxyGen.Collections;
using ProxyGen.Manager.Transactions;

namespace ProxyGen.IntegrationTests.Transactions;

/// <summary>What transactions see of built-in collections behaves as the plain collection, and undoing leaves no trace.</summary>
public sealed class UndoModelTests
{
    private const int Kinds = 9;

    private static readonly Gen<(int Kind, int Key, int Value)[]> Steps =
        Gen.ArrayOf(
            from kind in Gen.Choose(0, Kinds - 1)
            from key in Gen.Choose(0, 7)
            from value in Gen.Choose(0, 99)
            select (kind, key, value));

    [Fact]
    public void A_list() => Check(static steps =>
    {
        List<int> items = [1, 2, 3];
        UndoLog undo = new();
        LoggedList<int> logged = new(items, undo);
        List<int> model = [.. items];
        foreach (var step in steps)
        {
            if (step.Kind == Kinds - 1)
            {
                // Somebody else changes it as well.
                LoggedList<int>.Capture(items, undo);
                items.Add(step.Value);
                model.Add(step.Value);
                continue;
            }

            Assert.Equal(Apply(model, step), Apply(logged, step));
            Assert.Equal(model, logged);
        }

        Assert.Empty(undo.Undo());
        Assert.Equal([1, 2, 3], items);
    });

    [Fact]
    public void A_list_of_lists() => Check(static steps =>
    {
        List<List<int>> items = [[1], [2, 3], []];
        UndoLog undo = new();
        LoggedList<List<int>> logged = new(items, undo);
        foreach (var (kind, key, value) in steps)
        {
            switch (kind)
            {
                case < 4 when key < logged.Count:
                    logged[key].Add(value);
                    break;
                case 4 when key < logged.Count:
                    logged.RemoveAt(key);
                    break;
                case 5:
                    foreach (var list in logged)
                    {
                        list.Clear();
                    }

                    break;
                default:
                    logged.Add([value]);
                    break;
            }
        }

        Assert.Empty(undo.Undo());
        Assert.Equal([[1], [2, 3], []], items);
    });

    [Fact]
    public void A_dictionary() => Check(static steps =>
    {
        Dictionary<int, int> original = new() { [1] = 1, [2] = 2, [5] = 5 };
        Dictionary<int, int> items = new(original);
        UndoLog undo = new();
        LoggedDictionary<int, int> logged = new(items, undo);
        Dictionary<int, int> model = new(items);
        foreach (var step in steps)
        {
            if (step.Kind == Kinds - 1)
            {
                LoggedDictionary<int, int>.Capture(items, undo);
                items[step.Key] = step.Value;
                model[step.Key] = step.Value;
                continue;
            }

            Assert.Equal(Apply(model, step), Apply(logged, step));
            Assert.Equal(model.OrderBy(static item => item.Key), logged.OrderBy(static item => item.Key));
        }

        Assert.Empty(undo.Undo());
        Assert.Equal(original.OrderBy(static item => item.Key), items.OrderBy(static item => item.Key));
    });

    [Fact]
    public void A_dictionary_of_lists() => Check(static steps =>
    {
        Dictionary<int, List<int>> items = new() { [1] = [1], [2] = [2, 3] };
        UndoLog undo = new();
        LoggedDictionary<int, List<int>> logged = new(items, undo);
        foreach (var (kind, key, value) in steps)
        {
            switch (kind)
            {
                case < 3 when logged.TryGetValue(key, out var list):
                    list.Add(value);
                    break;
                case 3:
                    logged.Remove(key);
                    break;
                case 4:
                    logged.Values.FirstOrDefault()?.Clear();
                    break;
                case 5:
                    logged.Clear();
                    break;
                default:
                    logged[key] = [value];
                    break;
            }
        }

        Assert.Empty(undo.Undo());
        Assert.Equal([(1, "1"), (2, "2,3")], items.OrderBy(static item => item.Key).Select(static item => (item.Key, string.Join(',', item.Value))));
    });

    [Fact]
    public void A_set() => Check(static steps =>
    {
        HashSet<int> items = [1, 2, 5];
        UndoLog undo = new();
        LoggedSet<int> logged = new(items, undo);
        HashSet<int> model = [.. items];
        foreach (var step in steps)
        {
            if (step.Kind == Kinds - 1)
            {
                LoggedSet<int>.Capture(items, undo);
                items.Add(step.Value);
                model.Add(step.Value);
                continue;
            }

            Assert.Equal(Apply(model, step, model), Apply(logged, step, logged));
            Assert.Equal(model.Order(), logged.Order());
        }

        Assert.Empty(undo.Undo());
        Assert.Equal([1, 2, 5], items.Order());
    });

    private static void Check(Action<(int Kind, int Key, int Value)[]> property) => Prop.ForAll(Steps.ToArbitrary(), property).QuickCheckThrowOnFailure();

    private static string Apply(IList<int> list, (int Kind, int Key, int Value) step)
    {
        try
        {
            switch (step.Kind)
            {
                case 0:
                    list[step.Key] = step.Value;
                    return "";
                case 1:
                    list.Add(step.Value);
                    return "";
                case 2:
                    list.Insert(step.Key, step.Value);
                    return "";
                case 3:
                    list.RemoveAt(step.Key);
                    return "";
                case 4:
                    return $"{list.Remove(step.Key)}";
                case 5 when step.Value < 20:
                    list.Clear();
                    return "";
                case 6:
                    return $"{list.IndexOf(step.Key)} {list.Contains(step.Value)}";
                default:
                    return $"{list[step.Key]} of {list.Count}";
            }
        }
        catch (ArgumentException exception)
        {
            return exception.GetType().Name;
        }
    }

    private static string Apply(IDictionary<int, int> dictionary, (int Kind, int Key, int Value) step)
    {
        try
        {
            switch (step.Kind)
            {
                case 0 or 1:
                    dictionary[step.Key] = step.Value;
                    return "";
                case 2:
                    dictionary.Add(step.Key, step.Value);
                    return "";
                case 3:
                    return $"{dictionary.Remove(step.Key)}";
                case 4:
                    return $"{dictionary.TryAdd(step.Key, step.Value)}";
                case 5 when step.Value < 20:
                    dictionary.Clear();
                    return "";
                case 6:
                    return $"{dictionary.Remove(KeyValuePair.Create(step.Key, step.Value))}";
                default:
                    return $"{dictionary[step.Key]} of {dictionary.Count} {dictionary.ContainsKey(step.Value)}";
            }
        }
        catch (Exception exception) when (exception is ArgumentException or KeyNotFoundException)
        {
            return exception.GetType().Name;
        }
    }

    private static string Apply(ISet<int> set, (int Kind, int Key, int Value) step, IEnumerable<int> itself)
    {
        int[] other = [step.Key, step.Key + 1, step.Value];
        switch (step.Kind)
        {
            case 0:
                return $"{set.Add(step.Key)}";
            case 1:
                return $"{set.Remove(step.Key)}";
            case 2:
                set.UnionWith(other);
                return "";
            case 3:
                set.ExceptWith(step.Value == 7 ? itself : other);
                return "";
            case 4:
                set.SymmetricExceptWith(other);
                return "";
            case 5 when step.Value < 20:
                set.Clear();
                return "";
            case 6:
                set.IntersectWith(other);
                return "";
            default:
                return $"{set.Contains(step.Key)} {set.IsSubsetOf(other)} {set.Overlaps(other)} {set.SetEquals(itself)} of {set.Count}";
        }
    }
}
