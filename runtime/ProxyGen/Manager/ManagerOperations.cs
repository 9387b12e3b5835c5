using ProxyGen.Client;
using ProxyGen.Manager.Transactions;
using ProxyGen.Protocol;

namespace ProxyGen.Manager;

/// <summary>What the manager itself can be asked: object 0. <see cref="ManagerMembers"/> describes arguments and results.</summary>
internal static class ManagerOperations
{
    public static void Dispatch(IncomingCall call)
    {
        if (call.Creating is not null)
        {
            // Queued for its guards and here again: by now the call's member is the constructor.
            Create(call);
            return;
        }

        if (call.Transaction is { } transaction
            && call.Member is ManagerMembers.Create or ManagerMembers.Publish or ManagerMembers.Remove or ManagerMembers.Transact)
        {
            throw transaction.Refuse(call.Member == ManagerMembers.Transact ? "Another transaction" : "What a manager is asked to create, publish or remove");
        }

        switch (call.Member)
        {
            case ManagerMembers.Create:
                Create(call);
                return;
            case ManagerMembers.Find:
                Find(call);
                return;
            case ManagerMembers.Publish:
                Publish(call);
                return;
            case ManagerMembers.Remove:
                Remove(call);
                return;
            case ManagerMembers.Names:
                Names(call);
                return;
            case ManagerMembers.Claim:
                Claim(call);
                return;
            case ManagerMembers.Compare:
                Compare(call);
                return;
            case ManagerMembers.Transact:
                ObjectTransaction.Answer(call);
                return;
            case ManagerMembers.Objects:
                ObjectListing.Answer(call);
                return;
            case ManagerMembers.Introduce:
                Introduce(call);
                return;
            case ManagerMembers.Stop:
                Stop(call);
                return;
            default:
                call.FailUnknownMember();
                return;
        }
    }

    private static void Create(IncomingCall call)
    {
        call.SkipArguments(0);
        var reader = call.Reader();
        var mode = (CreationMode)reader.ReadByte();
        string? name = reader.ReadString();
        string contractName = reader.ReadString() ?? "";
        string assembly = reader.ReadString() ?? "";
        ulong constructor = reader.ReadUInt64();
        call.SkipArguments(reader.Consumed);
        if (mode > CreationMode.GetOrCreate)
        {
            throw new ProtocolException($"A creation of unknown mode {(byte)mode} arrived. The other side speaks another version of the protocol.");
        }

        if (mode != CreationMode.Anonymous)
        {
            ArgumentException.ThrowIfNullOrEmpty(name);
            if (!call.EnterName(call.Runtime.Names.GuardOf(name)))
            {
                call.Creating = null;
                call.Member = ManagerMembers.Create;
                return;
            }

            if (call.Runtime.Names.Find(name) is { } existing)
            {
                if (mode == CreationMode.Named || !ContractRegistry.Fits(existing, contractName))
                {
                    throw NameTable.Taken(name);
                }

                call.CompleteWith(existing, contractName);
                return;
            }

            call.CreatingName = name;
        }

        call.Creating = call.Runtime.FindContract(contractName, assembly);
        call.Member = constructor;
        call.Creating.Dispatcher.Create(call);
    }

    private static void Find(IncomingCall call)
    {
        var reader = call.Reader();
        string name = reader.ReadString() ?? "";
        string contract = reader.ReadString() ?? "";
        if (call.Runtime.Names.Find(name) is not { } entry)
        {
            var writer = call.Result();
            writer.WriteNil();
            writer.Flush();
            call.Complete();
            return;
        }

        if (!ContractRegistry.Fits(entry, contract))
        {
            throw new ContractMismatchException($"The object named '{name}' is a {entry.ContractName}, not a {contract}.");
        }

        call.CompleteWith(entry, contract);
    }

    private static void Publish(IncomingCall call)
    {
        var reader = call.Reader();
        string? name = reader.ReadString();
        ArgumentException.ThrowIfNullOrEmpty(name);
        var entry = ((ManagerContext)call.Context).ReadArgument(ref reader);
        call.Runtime.Names.Add(name, entry, reader.ReadBoolean());
        call.Complete();
    }

    private static void Remove(IncomingCall call)
    {
        var reader = call.Reader();
        bool isRemoved = call.Runtime.Names.Remove(reader.ReadString() ?? "");
        var writer = call.Result();
        writer.Write(isRemoved);
        writer.Flush();
        call.Complete();
    }

    private static void Names(IncomingCall call)
    {
        string[] names = call.Runtime.Names.All;
        var writer = call.Result();
        writer.WriteArrayHeader(names.Length);
        foreach (string name in names)
        {
            writer.Write(name);
        }

        writer.Flush();
        call.Complete();
    }

    private static void Compare(IncomingCall call)
    {
        var reader = call.Reader();
        string name = reader.ReadString() ?? "";
        string assembly = reader.ReadString() ?? "";
        ulong objectId = reader.ReadUInt64();
        ulong fingerprint = reader.ReadUInt64();
        var entry = objectId == 0 ? null : call.Runtime.FindObject(objectId);
        IContract contract = entry?.ContractName == name ? entry.Contract : call.Runtime.FindContract(name, assembly);
        if (contract is SharedContract { IsForeign: true } && contract.Fingerprint != fingerprint)
        {
            // The caller's assembly may share the class with other members than the one that is loaded.
            call.Runtime.LoadAssembly(assembly);
        }

        var writer = call.Result();
        if (contract.Fingerprint == fingerprint)
        {
            writer.WriteNil();
        }
        else
        {
            contract.Describe().Write(ref writer);
        }

        writer.Flush();
        call.Complete();
    }

    private static void Introduce(IncomingCall call)
    {
        var reader = call.Reader();
        byte[] id = reader.ReadBytes() is { Length: 16 } bytes ? bytes : throw new ProtocolException("A manager's id has 16 bytes.");
        string address = reader.ReadString() ?? "";
        ManagerDirectory.Introduce(new Guid(id), address, new SharedKey(reader.ReadBytes()), reader.ReadBytes());
        call.Complete();
    }

    private static void Stop(IncomingCall call)
    {
        var stop = call.Runtime.StopRequested ?? throw new InvalidOperationException(
            "This manager ends with the process that started it: dispose it there. Clients can stop one that is detached, or that a program serves.");
        call.Complete();
        stop();
    }

    private static void Claim(IncomingCall call)
    {
        var reader = call.Reader();
        call.Session.AddReference(call.Runtime.FindObject(reader.ReadUInt64()));
        call.Complete();
    }
}
