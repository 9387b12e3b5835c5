namespace Cases;

public class Indexes(SharedList<int> field)
{
    public static void Plain(SharedList<int> list)
    {
        for (int i = 0; i < list.Count; i++)
        {
            Console.WriteLine(list[i]); // PG1303
        }
    }

    public static int Sum(SharedArray<int> array)
    {
        int sum = 0;
        for (int i = 0; i < array.Length; i++)
        {
            sum += array[i]; // PG1303
        }

        return sum;
    }

    public static void Known(SharedList<int> list, int count)
    {
        for (int i = 0; i < count; ++i)
        {
            Console.WriteLine(list[i]); // PG1303
        }
    }

    public static void Backwards(SharedList<int> list)
    {
        for (int i = list.Count - 1; i >= 0; i--)
        {
            Console.WriteLine(list[i]); // PG1303
        }
    }

    public static void ByOne(SharedList<int> list)
    {
        for (int i = 0; i < list.Count; i += 1)
        {
            Console.WriteLine(list[i]); // PG1303
        }
    }

    public static void While(SharedList<int> list)
    {
        int i = 0;
        while (i < list.Count)
        {
            Console.WriteLine(list[i]); // PG1303
            i++;
        }
    }

    public static void Live(AccountProxy account)
    {
        for (int i = 0; i < account.History.Count; i++)
        {
            Console.WriteLine(account.History[i]); // PG1303
        }
    }

    public void OfField()
    {
        for (int i = 0; i < field.Count; i++)
        {
            Console.WriteLine(field[i]); // PG1303
        }
    }

    public static async Task Asynchronous(SharedList<int> list)
    {
        for (int i = 0; i < await list.GetCountAsync(); i++)
        {
            Console.WriteLine(await list.GetItemAsync(i)); // PG1303
        }
    }

    public static void TryGetAt(SharedList<int> list, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (list.TryGetAt(i, out int item)) // PG1303
            {
                Console.WriteLine(item);
            }
        }
    }

    public static void Twice(SharedList<int> list)
    {
        for (int i = 0; i + 1 < list.Count; i++)
        {
            Console.WriteLine(list[i] < list[i + 1]); // PG1303
        }
    }

    public static void Found(SharedList<int> list)
    {
        for (int i = 0; i < list.Count; i++)
        {
            if (list[i] == 3) // PG1303
            {
                break;
            }
        }
    }

    public static void Enumerated(SharedList<int> list)
    {
        foreach (int item in list)
        {
            Console.WriteLine(item);
        }

        int[] items = list.ToArray();
        for (int i = 0; i < items.Length; i++)
        {
            Console.WriteLine(items[i]);
        }
    }

    public static void Written(SharedList<int> list)
    {
        for (int i = 0; i < list.Count; i++)
        {
            if (list[i] < 0)
            {
                list[i] = 0;
            }
        }

        for (int i = list.Count - 1; i >= 0; i--)
        {
            if (list[i] < 0)
            {
                list.RemoveAt(i);
            }
        }
    }

    public static void Incremented(SharedArray<int> array)
    {
        for (int i = 0; i < array.Length; i++)
        {
            Console.WriteLine(array.Increment(i) + array[i]);
        }
    }

    public static int Search(SharedList<int> list, int wanted)
    {
        int low = 0;
        int high = list.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (list[middle] == wanted)
            {
                return middle;
            }

            if (list[middle] < wanted)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return -1;
    }

    public static void Steps(SharedList<int> list)
    {
        for (int i = 0; i < list.Count; i += 100)
        {
            Console.WriteLine(list[i]);
        }

        for (int i = 1; i < list.Count; i *= 2)
        {
            Console.WriteLine(list[i]);
        }
    }

    public static void Few(SharedList<int> list)
    {
        for (int i = 0; i < 3; i++)
        {
            Console.WriteLine(list[i]);
        }
    }

    public static void Constant(SharedList<int> list)
    {
        for (int i = 0; i < 10; i++)
        {
            Console.WriteLine(list[0] + i);
        }
    }

    public static void OfAnother(SharedList<int> list, List<int> indexes)
    {
        foreach (int index in indexes)
        {
            Console.WriteLine(list[index]);
        }
    }

    public static void OtherLists(List<SharedList<int>> lists)
    {
        for (int i = 0; i < lists.Count; i++)
        {
            Console.WriteLine(lists[i][0]);
        }
    }

    public static void Polled(SharedList<int> list)
    {
        for (int i = 0; i < list.Count; i++)
        {
            Thread.Sleep(100);
            Console.WriteLine(list[i]);
        }
    }

    public static void ByKey(SharedDictionary<int, int> dictionary)
    {
        for (int i = 0; i < 10; i++)
        {
            Console.WriteLine(dictionary[i]);
        }
    }

    public static void Plain(List<int> list)
    {
        for (int i = 0; i < list.Count; i++)
        {
            Console.WriteLine(list[i]);
        }
    }
}
