using ProxyGen;

namespace NestedDictionarySample;

internal static class Jobs
{
    public const int Writes = 100;

    /// <summary>What comes out of a shared collection is a copy: writing to it changes nothing in the manager.</summary>
    [Worker]
    public static void WriteToCopies(SharedDictionary<string, Dictionary<int, string>> outer)
    {
#pragma warning disable PG1001 // That these writes are lost is what the sample shows.
        for (int i = 0; i < Writes; i++)
        {
            outer["inner"][i] = $"{i}";
        }
#pragma warning restore PG1001
    }

    /// <summary>Right for one writer; two of them would overwrite what the other has written back.</summary>
    [Worker]
    public static void WriteBack([SingleWriter("it runs in one worker")] SharedDictionary<string, Dictionary<int, string>> outer)
    {
        for (int i = 0; i < Writes; i++)
        {
            var inner = outer["inner"];
            inner[i] = $"{i}";
            outer["inner"] = inner;
        }
    }

    /// <summary>The inner dictionary lives in the manager itself: each write goes there, whoever else writes.</summary>
    [Worker]
    public static void WriteLive(SharedDictionary<string, SharedDictionary<int, string>> outer)
    {
        for (int i = 0; i < Writes; i++)
        {
            outer["inner"][i] = $"{i}";
        }
    }
}
