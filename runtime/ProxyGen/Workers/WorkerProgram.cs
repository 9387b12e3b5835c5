using System.Collections.Concurrent;
using System.Net.Sockets;
using ProxyGen.Channels.Socket;
using ProxyGen.Hosting;
using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Workers;

/// <summary>A worker process: connects to its parent, runs the method it is given, and reports. It ends when its parent does.</summary>
internal sealed class WorkerProgram : IDisposable
{
    private readonly StartRecord _record;
    private readonly WorkerConnection _connection;
    private readonly CancellationTokenSource _cancellation = new();
    private readonly TaskCompletionSource<byte[]> _assigned = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<ulong, TaskCompletionSource<ManagerEndPoint?>> _questions = new();
    private readonly TaskCompletionSource _accepted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ulong _lastQuestion;

    private WorkerProgram(StartRecord record, WorkerConnection connection)
    {
        _record = record;
        _connection = connection;
        KnownManagers.AskParent = Ask;
    }

    /// <summary>Runs the worker that the record describes.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(StartRecord record)
    {
        KnownManagers.Install();
        foreach (var manager in record.Managers)
        {
            KnownManagers.AddInherited(manager);
        }

        Transport parent;
        try
        {
            (parent, _, _) = SocketConnector.Connect(record.Address!, record.Key, trust: null, ProtocolLimits.Default);
        }
        catch (Exception exception) when (exception is SocketException or SharedException)
        {
            Console.Error.WriteLine($"The worker cannot reach its parent: {exception.Message}");
            return HostProgram.Failure;
        }

        using var transport = parent;
        using var connection = new WorkerConnection(transport);
        using var program = new WorkerProgram(record, connection);
        connection.Send(FrameKind.Ready, record.WorkerId, default);
        new Thread(program.ReceiveAll) { IsBackground = true, Name = "ProxyGen parent" }.Start();
        return program.RunAsync().GetAwaiter().GetResult();
    }

    public void Dispose() => _cancellation.Dispose();

    private async Task<int> RunAsync()
    {
        var context = new TransferContext();
        try
        {
            byte[] assignment = await _assigned.Task.ConfigureAwait(false);
            byte[] result = await ExecuteAsync(assignment, context).ConfigureAwait(false);
            _connection.Send(FrameKind.Result, _record.WorkerId, result);
            await _accepted.Task.ConfigureAwait(false);
            return HostProgram.Success;
        }
#pragma warning disable CA1031 // Whatever the method throws is its outcome and travels to the parent.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _connection.Send(FrameKind.Fault, _record.WorkerId, Encode(exception));
            await _accepted.Task.ConfigureAwait(false);
            return HostProgram.Failure;
        }
    }

    private async Task<byte[]> ExecuteAsync(byte[] assignment, TransferContext context)
    {
        var (entry, arguments) = Decode(assignment);
        var work = new WorkerAssignment(
            arguments, context, () => _connection.Send(FrameKind.Accepted, _record.WorkerId, default), _cancellation.Token);
        await entry.RunAsync(work).ConfigureAwait(false);
        return work.Result.ToArray();
    }

    private static (WorkerEntry Entry, ReadOnlyMemory<byte> Arguments) Decode(byte[] assignment)
    {
        var reader = new MessagePackReader(assignment);
        string name = reader.ReadString() ?? "";
        string assembly = reader.ReadString() ?? "";
        if (WorkerRegistry.Find(name) is null)
        {
            ApplicationAssemblies.TryLoad(assembly);
        }

        var entry = WorkerRegistry.Find(name) ?? throw new ContractMismatchException(
            $"The worker's version of {assembly} has no worker method {name}. Build parent and worker from the same sources.");
        return (entry, assignment.AsMemory(reader.Consumed));
    }

    private static byte[] Encode(Exception exception)
    {
        using var buffer = new PooledBufferWriter();
        var writer = new MessagePackWriter(buffer);
        FaultFormat.Write(ref writer, exception);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Asks the parent how a manager is reached, and waits: for no longer than the parent lives, with which this process ends.</summary>
    private ManagerEndPoint? Ask(Guid managerId)
    {
        ulong question = Interlocked.Increment(ref _lastQuestion);
        var answer = new TaskCompletionSource<ManagerEndPoint?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _questions[question] = answer;
        _connection.Send(FrameKind.ManagerAsked, question, managerId.ToByteArray());
        return answer.Task.GetAwaiter().GetResult();
    }

    private void Take(ulong question, ReadOnlySpan<byte> body)
    {
        if (!_questions.TryRemove(question, out var answer))
        {
            throw new ProtocolException("A parent told of a manager that nobody had asked for.");
        }

        var reader = new MessagePackReader(body);
        answer.SetResult(body.IsEmpty ? null : ManagerEndPoint.Read(ref reader));
    }

    private void ReceiveAll()
    {
        try
        {
            while (true)
            {
                var (header, body) = _connection.Receive();
                switch (header.Kind)
                {
                    case FrameKind.Assignment:
                        _assigned.TrySetResult(body.ToArray());
                        break;
                    case FrameKind.Accepted:
                        _accepted.TrySetResult();
                        break;
                    case FrameKind.ManagerTold:
                        Take(header.CallId, body.Span);
                        break;
                    case FrameKind.Cancel:
                        _ = _cancellation.CancelAsync();
                        break;
                    default:
                        throw new ProtocolException($"A parent sent a frame of kind {header.Kind}.");
                }
            }
        }
        catch (Exception exception) when (exception is EndOfStreamException or SocketException or ProtocolException or ObjectDisposedException)
        {
            if (!_accepted.Task.IsCompleted)
            {
                // The parent has died: nobody is left to work for, nor to remove its socket.
                SocketDirectory.RemoveOf(_record.Address!);
                Environment.Exit(HostProgram.Failure);
            }
        }
    }
}
