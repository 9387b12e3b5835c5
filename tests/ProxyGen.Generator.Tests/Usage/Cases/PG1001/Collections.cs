using System.Runtime.InteropServices;

namespace Cases;

/// <summary>Collections changed as they come out of a proxy, by every means that the base library has.</summary>
public static class Collections
{
    public static void ListAdd(AccountProxy account) => account.Tags.Add("x"); // PG1001

    public static void ListAddRange(AccountProxy account) => account.Tags.AddRange(["x", "y"]); // PG1001

    public static void ListInsert(AccountProxy account) => account.Tags.Insert(0, "x"); // PG1001

    public static void ListInsertRange(AccountProxy account) => account.Tags.InsertRange(0, ["x"]); // PG1001

    public static void ListRemove(AccountProxy account) => account.Tags.Remove("x"); // PG1001

    public static bool ListRemoveResult(AccountProxy account) => account.Tags.Remove("x"); // PG1001

    public static void ListRemoveAt(AccountProxy account) => account.Tags.RemoveAt(0); // PG1001

    public static int ListRemoveAll(AccountProxy account) => account.Tags.RemoveAll(tag => tag.Length == 0); // PG1001

    public static void ListRemoveRange(AccountProxy account) => account.Tags.RemoveRange(0, 2); // PG1001

    public static void ListClear(AccountProxy account) => account.Tags.Clear(); // PG1001

    public static void ListSort(AccountProxy account) => account.Tags.Sort(); // PG1001

    public static void ListSortBy(AccountProxy account) => account.Tags.Sort((a, b) => b.Length - a.Length); // PG1001

    public static void ListReverse(AccountProxy account) => account.Tags.Reverse(); // PG1001

    public static void ListSet(AccountProxy account) => account.Tags[0] = "x"; // PG1001

    public static void ListSetFromEnd(AccountProxy account) => account.Tags[^1] = "x"; // PG1001

    public static void ListAppend(AccountProxy account) => account.Tags[0] += "x"; // PG1001

    public static void InterfaceAdd(AccountProxy account) => account.Notes.Add("x"); // PG1001

    public static void InterfaceSet(AccountProxy account) => account.Notes[1] = "x"; // PG1001

    public static void InterfaceRemoveAt(AccountProxy account) => account.Notes.RemoveAt(0); // PG1001

    public static void CollectionAdd(AccountProxy account) => account.Marks.Add(1); // PG1001

    public static void CollectionClear(AccountProxy account) => account.Marks.Clear(); // PG1001

    public static void SetAdd(AccountProxy account) => account.Roles.Add("admin"); // PG1001

    public static bool SetAddCondition(AccountProxy account)
    {
        if (account.Roles.Add("admin")) // PG1001
        {
            return true;
        }

        return false;
    }

    public static void SetUnion(AccountProxy account) => account.Roles.UnionWith(["a"]); // PG1001

    public static void SetExcept(AccountProxy account) => account.Roles.ExceptWith(["a"]); // PG1001

    public static void SetIntersect(AccountProxy account) => account.Roles.IntersectWith(["a"]); // PG1001

    public static void SetSymmetric(AccountProxy account) => account.Roles.SymmetricExceptWith(["a"]); // PG1001

    public static void SetRemoveWhere(AccountProxy account) => account.Roles.RemoveWhere(role => role == ""); // PG1001

    public static void DictionaryAdd(AccountProxy account) => account.Limits.Add("day", 1m); // PG1001

    public static void DictionaryTryAdd(AccountProxy account) => account.Limits.TryAdd("day", 1m); // PG1001

    public static void DictionaryRemove(AccountProxy account) => account.Limits.Remove("day"); // PG1001

    public static void DictionaryRemoveOut(AccountProxy account)
    {
        if (account.Limits.Remove("day", out decimal old)) // PG1001
        {
            Console.WriteLine(old);
        }
    }

    public static void DictionaryClear(AccountProxy account) => account.Limits.Clear(); // PG1001

    public static void DictionarySet(AccountProxy account, string key) => account.Limits[key] = 3m; // PG1001

    public static void DictionaryPlus(AccountProxy account, string key) => account.Limits[key] += 3m; // PG1001

    public static void DictionaryIncrement(AccountProxy account, string key) => account.Limits[key]++; // PG1001

    public static void DictionaryDecrement(AccountProxy account, string key) => --account.Limits[key]; // PG1001

    public static void SortedSet(AccountProxy account) => account.Sorted["a"] = 1; // PG1001

    public static void SortedRemove(AccountProxy account) => account.Sorted.Remove("a"); // PG1001

    public static void QueueEnqueue(AccountProxy account) => account.Jobs.Enqueue(new Job()); // PG1001

    public static Job QueueDequeue(AccountProxy account) => account.Jobs.Dequeue(); // PG1001

    public static bool QueueTryDequeue(AccountProxy account) => account.Jobs.TryDequeue(out _); // PG1001

    public static void StackPush(AccountProxy account) => account.Depths.Push(1); // PG1001

    public static int StackPop(AccountProxy account) => account.Depths.Pop(); // PG1001

    public static void ChainAddLast(AccountProxy account) => account.Chain.AddLast(1); // PG1001

    public static void ChainRemoveFirst(AccountProxy account) => account.Chain.RemoveFirst(); // PG1001

    public static void ChainNode(AccountProxy account) => account.Chain.First!.Value = 3; // PG1001

    public static void ArraySet(AccountProxy account) => account.Scores[0] = 1; // PG1001

    public static void ArraySetFromEnd(AccountProxy account) => account.Scores[^1] = 1; // PG1001

    public static void ArrayIncrement(AccountProxy account) => account.Scores[0]++; // PG1001

    public static void ArrayCompound(AccountProxy account) => account.Scores[0] *= 2; // PG1001

    public static void ArrayShift(AccountProxy account) => account.Scores[0] <<= 1; // PG1001

    public static void ArrayTwoDimensional(AccountProxy account) => account.Grid[0, 1] = 1; // PG1001

    public static void ArrayOfArrays(AccountProxy account) => account.Rows[0][1] = 1; // PG1001

    public static void ArrayRow(AccountProxy account) => account.Rows[0] = []; // PG1001

    public static void ArrayOfStructs(AccountProxy account) => account.Corners[0].X = 1; // PG1001

    public static void ArrayOfStructsProperty(AccountProxy account) => account.Corners[0].Y++; // PG1001

    public static void ArrayOfStructsMethod(AccountProxy account) => account.Corners[0].Move(3); // PG1001

    public static void ArrayBytes(AccountProxy account) => account.Image[3] = 255; // PG1001

    public static void ArraySort(AccountProxy account) => Array.Sort(account.Scores); // PG1001

    public static void ArraySortBy(AccountProxy account) => Array.Sort(account.Scores, (a, b) => b - a); // PG1001

    public static void ArrayReverse(AccountProxy account) => Array.Reverse(account.Scores); // PG1001

    public static void ArrayFill(AccountProxy account) => Array.Fill(account.Scores, 1); // PG1001

    public static void ArrayClear(AccountProxy account) => Array.Clear(account.Scores); // PG1001

    public static void ArrayClearPart(AccountProxy account) => Array.Clear(account.Scores, 0, 1); // PG1001

    public static void ArrayCopyInto(AccountProxy account, int[] from) => Array.Copy(from, account.Scores, 3); // PG1001

    public static void ArraySetValue(AccountProxy account) => account.Scores.SetValue(1, 0); // PG1001

    public static void SpanFill(AccountProxy account) => account.Scores.AsSpan().Fill(1); // PG1001

    public static void SpanClear(AccountProxy account) => account.Scores.AsSpan(1).Clear(); // PG1001

    public static void SpanSort(AccountProxy account) => account.Scores.AsSpan().Sort(); // PG1001

    public static void SpanSet(AccountProxy account) => account.Scores.AsSpan()[0] = 1; // PG1001

    public static void ListAsSpan(AccountProxy account) => CollectionsMarshal.AsSpan(account.Tags)[0] = "x"; // PG1001

    public static void Shuffle(AccountProxy account) => Random.Shared.Shuffle(account.Scores); // PG1001

    public static void Interlock(AccountProxy account) => Interlocked.Increment(ref account.Scores[0]); // PG1001

    public static void ByRef(AccountProxy account) => Change(ref account.Scores[0]); // PG1001

    public static void ByOut(AccountProxy account) => int.TryParse("1", out account.Scores[0]); // PG1001

    public static void Swap(AccountProxy account) =>
        (account.Scores[0], _) = (1, 2); // PG1001

    public static void MethodGroup(AccountProxy account, List<string> more) => more.ForEach(account.Tags.Add); // PG1001

    public static void Loop(AccountProxy account)
    {
        for (int i = 0; i < 3; i++)
        {
            account.Tags.Add("x"); // PG1001
        }
    }

    public static void WhileRemoving(AccountProxy account)
    {
        while (account.Tags.Count > 0)
        {
            account.Tags.RemoveAt(0); // PG1001
        }
    }

    public static void InLock(AccountProxy account, SharedLock gate)
    {
        using (gate.Acquire())
        {
            account.Tags.Add("x"); // PG1001
        }
    }

    public static void InLambda(AccountProxy account)
    {
        Action add = () => account.Tags.Add("x"); // PG1001
        add();
    }

    public static void InLocalFunction(AccountProxy account)
    {
        Add();

        void Add() => account.Tags.Add("x"); // PG1001
    }

    private static void Change(ref int value) => value++;
}
