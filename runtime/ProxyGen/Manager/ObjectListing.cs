using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <summary>What lives in a manager and who holds it, gathered object by object while calls go on: a picture of no single moment.</summary>
internal static class ObjectListing
{
    public static void Answer(IncomingCall call)
    {
        var reader = call.Reader();
        if (reader.ReadBoolean())
        {
            Collect();
        }

        var objects = List(call.Runtime);
        var writer = call.Result();
        writer.WriteArrayHeader(objects.Count);
        foreach (var item in objects)
        {
            Write(ref writer, item);
        }

        writer.Flush();
        call.Complete();
    }

    public static IReadOnlyList<LiveObject> Read(MessagePackReader reader)
    {
        var objects = new LiveObject[reader.ReadArrayHeader()];
        for (int i = 0; i < objects.Length; i++)
        {
            objects[i] = ReadObject(ref reader);
        }

        return objects;
    }

    private static List<LiveObject> List(ManagerRuntime runtime)
    {
        var holders = new Dictionary<ulong, List<ObjectHolder>>();
        foreach (var session in runtime.Sessions.OrderBy(static session => session.Id))
        {
            session.AddHoldersTo(holders);
        }

        var names = runtime.Names.ByObject;
        return
        [
            .. runtime.Objects.All.OrderBy(static entry => entry.Id).Select(entry => new LiveObject
            {
                Id = entry.Id,
                ClassName = entry.ContractName,
                Names = [.. names[entry.Id]],
                Holders = holders.GetValueOrDefault(entry.Id) ?? [],
            }),
        ];
    }

    // What ends in the first collection is told by its finalizer, and may have kept others until then.
    private static void Collect()
    {
        for (int i = 0; i < 2; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    private static void Write(ref MessagePackWriter writer, LiveObject item)
    {
        writer.WriteArrayHeader(4);
        writer.Write(item.Id);
        writer.Write(item.ClassName);
        writer.WriteArrayHeader(item.Names.Count);
        foreach (string name in item.Names)
        {
            writer.Write(name);
        }

        writer.WriteArrayHeader(item.Holders.Count);
        foreach (var holder in item.Holders)
        {
            writer.WriteArrayHeader(3);
            writer.Write(holder.ProcessId);
            writer.Write(holder.Session);
            writer.Write(holder.References);
        }
    }

    private static LiveObject ReadObject(ref MessagePackReader reader)
    {
        reader.ReadArrayHeader();
        ulong id = reader.ReadUInt64();
        string className = reader.ReadString() ?? "";
        string[] names = new string[reader.ReadArrayHeader()];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = reader.ReadString() ?? "";
        }

        var holders = new ObjectHolder[reader.ReadArrayHeader()];
        for (int i = 0; i < holders.Length; i++)
        {
            reader.ReadArrayHeader();
            holders[i] = new ObjectHolder { ProcessId = reader.ReadInt32(), Session = reader.ReadUInt64(), References = reader.ReadInt64() };
        }

        return new LiveObject { Id = id, ClassName = className, Names = names, Holders = holders };
    }
}
