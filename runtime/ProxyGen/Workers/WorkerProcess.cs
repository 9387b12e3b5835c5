using System.Diagnostics;
using System.Globalization;
using ProxyGen.Hosting;
using ProxyGen.Protocol;
using ProxyGen.Serialization;
using ProxyGen.Workers;

namespace ProxyGen;

/// <summary>
/// A process that runs one static method marked <see cref="WorkerAttribute"/>. Arguments and result are data and proxies; the worker
/// reaches its parent's managers without any set-up, and ends when its parent does. Safe for use by several threads.
/// </summary>
public partial class WorkerProcess : IAsyncDisposable
{
    private static readonly TimeSpan ExitTimeout = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly WorkerEntry _entry;
    private readonly TransferContext _context;
    private readonly byte[] _assignment;
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<int> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ulong _id;
    private readonly Lock _lock = new();
    private WorkerConnection? _connection;
    private bool _isCancelled;
    private volatile bool _hasConnected;
    private volatile bool _hasReturned;
    private int _disposed;

    private protected WorkerProcess(WorkerEntry entry, ArgumentWriter arguments)
    {
        _entry = entry;
        _context = new TransferContext();
        _assignment = Encode(arguments);
        var hub = WorkerHub.Current;
        _id = hub.Expect(this);
        try
        {
            _process = HostProcess.Start(HostCommand.Create(), new StartRecord
            {
                Role = HostRole.Worker,
                Address = hub.Address,
                Key = hub.Key,
                Culture = CultureInfo.CurrentCulture.Name,
                UiCulture = CultureInfo.CurrentUICulture.Name,
                WorkerId = _id,
                Managers = KnownManagers.EndPoints,
            });
        }
        catch
        {
            hub.Forget(_id);
            throw;
        }

        Id = _process.Id;
        _process.StandardInput.Close();
        _ = WatchAsync();

        // Whoever only looks at the exit code does not have to look at this task as well.
        _ = _finished.Task.ContinueWith(static task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    /// <summary>The process's id.</summary>
    public int Id { get; }

    /// <summary>Whether the process has ended.</summary>
    public bool HasExited => _exited.Task.IsCompleted;

    /// <summary>The process's exit code: 0 when the method returned, 1 when it threw, 128 plus the signal's number when a signal ended it; null while it runs.</summary>
    public int? ExitCode => _exited.Task.IsCompletedSuccessfully ? _exited.Task.Result : null;

    /// <summary>Ends when the method returns. Throws what the method threw, with its stack, or <see cref="WorkerTerminatedException"/> if the process ended before that.</summary>
    public Task Completion => _finished.Task;

    /// <summary>Waits until the process has ended; does not throw what the method threw.</summary>
    /// <returns>The exit code, see <see cref="ExitCode"/>.</returns>
    public Task<int> WaitForExitAsync(CancellationToken cancellationToken = default) => _exited.Task.WaitAsync(cancellationToken);

    /// <summary>Cancels the method's <see cref="CancellationToken"/>, if it has one.</summary>
    public void Cancel()
    {
        lock (_lock)
        {
            _isCancelled = true;
            _connection?.Send(FrameKind.Cancel, _id, default);
        }
    }

    /// <summary>Ends the process at once. What it holds of shared objects is released, as when it crashes.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended.
        }
    }

    /// <summary>Ends the process if it still runs, and waits for its end. A process whose method has returned is left the time to end by itself.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            if (_hasReturned)
            {
                // It removes its files and gives its exit code; a thread that it left behind may keep it from that.
                await Task.WhenAny(_exited.Task, Task.Delay(ExitTimeout)).ConfigureAwait(false);
            }

            Kill();
            await _exited.Task.ConfigureAwait(false);
            _process.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    internal static WorkerProcess Start(WorkerEntry entry, ArgumentWriter arguments) => new(entry, arguments);

    /// <summary>On the hub's thread: talks to the worker until it ends.</summary>
    internal void Serve(WorkerConnection connection)
    {
        _hasConnected = true;
        lock (_lock)
        {
            _connection = connection;
            connection.Send(FrameKind.Assignment, _id, _assignment);
            if (_isCancelled)
            {
                connection.Send(FrameKind.Cancel, _id, default);
            }
        }

        try
        {
            while (true)
            {
                var (header, body) = connection.Receive();
                Handle(connection, header, body.Span);
            }
        }
        catch (Exception exception) when (exception is EndOfStreamException or System.Net.Sockets.SocketException or ObjectDisposedException)
        {
            // The worker has ended; its process handle says how.
        }
        finally
        {
            lock (_lock)
            {
                _connection = null;
            }
        }
    }

    /// <summary>Decodes the result, if the method has one.</summary>
    private protected virtual void TakeResult(ref MessagePackReader reader, PayloadContext context)
    {
    }

    /// <summary>The method will not return.</summary>
    private protected virtual void TakeFailure(Exception exception)
    {
    }

    private byte[] Encode(ArgumentWriter arguments)
    {
        using var buffer = new PooledBufferWriter();
        var writer = new MessagePackWriter(buffer);
        writer.Write(_entry.Name);
        writer.Write(_entry.AssemblyName);
        arguments(ref writer, _context);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private void Handle(WorkerConnection connection, FrameHeader header, ReadOnlySpan<byte> body)
    {
        switch (header.Kind)
        {
            case FrameKind.Accepted:
                _context.Release();
                break;
            case FrameKind.Result:
                _hasReturned = true;
                Finish(body);
                connection.Send(FrameKind.Accepted, _id, default);
                break;
            case FrameKind.Fault:
                _hasReturned = true;
                var reader = new MessagePackReader(body);
                Fail(FaultFormat.Read(ref reader));
                connection.Send(FrameKind.Accepted, _id, default);
                break;
            case FrameKind.ManagerAsked:
                Tell(connection, header.CallId, body);
                break;
            default:
                throw new ProtocolException($"A worker sent a frame of kind {header.Kind}.");
        }
    }

    // A worker may be told of what this process can reach, and how: it could have been started later, too.
    private static void Tell(WorkerConnection connection, ulong question, ReadOnlySpan<byte> body)
    {
        if (body.Length != ManagerEndPoint.IdLength)
        {
            throw new ProtocolException("A worker asked for a manager whose id is none.");
        }

        using var answer = new PooledBufferWriter();
        if (KnownManagers.FindEndPoint(new Guid(body)) is { } endPoint)
        {
            var writer = new MessagePackWriter(answer);
            endPoint.Write(ref writer);
            writer.Flush();
        }

        connection.Send(FrameKind.ManagerTold, question, answer.WrittenSpan);
    }

    private void Finish(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new MessagePackReader(body);
            TakeResult(ref reader, _context);
            _finished.TrySetResult();
        }
#pragma warning disable CA1031 // A result that cannot be read here is the outcome for whoever awaits it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(exception);
        }
    }

    private void Fail(Exception exception)
    {
        TakeFailure(exception);
        _finished.TrySetException(exception);
    }

    private async Task WatchAsync()
    {
        await _process.WaitForExitAsync().ConfigureAwait(false);
        int exitCode = _process.ExitCode;
        WorkerHub.Current.Forget(_id);
        _context.Release();
        Fail(new WorkerTerminatedException(
            $"The worker process {Id} ended with exit code {exitCode} before {_entry.Name} returned: "
            + $"it was killed, crashed, or called Environment.Exit.{(_hasConnected ? "" : HostCommand.Advice(_process.StartInfo))}"));
        _exited.TrySetResult(exitCode);
    }
}
