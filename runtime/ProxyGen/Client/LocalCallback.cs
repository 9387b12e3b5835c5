using System.ComponentModel;
using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Client;

/// <summary>
/// One call of a handler in this process, from the bytes of its arguments to the bytes of its outcome.
/// <code>
/// Callback  runs on a pool thread as part of the manager's call chain; its outcome is sent; if the outcome holds references, they are
///           kept until the manager says that it has them (CallbackAccepted)
/// Notice    runs where its subscription wants, one after the other; nobody waits for an outcome
/// </code>
/// Only generated code uses the public members.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LocalCallback : IThreadPoolWorkItem
{
    private readonly CallbackTable _table;
    private readonly CallbackEntry _entry;
    private readonly CallbackReplyContext _context;
    private readonly byte[] _arguments;
    private readonly ChainPath _chain;
    private readonly Lock _lock = new();
    private CancellationTokenSource? _cancellation;
    private PooledBufferWriter? _result;
    private bool _isCancelled;

    internal LocalCallback(CallbackTable table, CallbackEntry entry, ulong id, ChainPath chain, ReadOnlySpan<byte> arguments)
    {
        _table = table;
        _entry = entry;
        _context = new CallbackReplyContext(table.Host.CreateContext());
        _arguments = arguments.ToArray();
        _chain = chain;
        Id = id;
    }

    /// <summary>What formatters of its payloads share.</summary>
    public PayloadContext Context => _context;

    /// <summary>Cancelled when the manager's caller no longer wants the outcome or the manager is lost.</summary>
    public CancellationToken CancellationToken
    {
        get
        {
            lock (_lock)
            {
                _cancellation ??= new CancellationTokenSource();
                if (_isCancelled)
                {
                    _cancellation.Cancel();
                }

                return _cancellation.Token;
            }
        }
    }

    /// <summary>The proxy that stands for the object which raised the event.</summary>
    public object? Sender => _table.OwnerOf(_entry);

    internal ulong Id { get; }

    /// <summary>A reader over the arguments.</summary>
    public MessagePackReader Reader() => new(_arguments);

    /// <summary>The arguments are decoded. False: the subscription has ended meanwhile; call nobody.</summary>
    public bool Enter() => _entry.Key is not EventKey || _table.OwnerOf(_entry) is not null;

    /// <summary>A writer for the result. Call <see cref="MessagePackWriter.Flush"/> at the end.</summary>
    public MessagePackWriter Result()
    {
        _result = new PooledBufferWriter();
        _result.GetSpan(FrameHeader.Size);
        _result.Advance(FrameHeader.Size);
        return new MessagePackWriter(_result);
    }

    /// <summary>How much of the result is written, in bytes.</summary>
    internal int ResultLength => _result!.WrittenCount;

    /// <summary>A writer behind what <see cref="Result"/> has written.</summary>
    internal MessagePackWriter AppendToResult() => new(_result!);

    /// <summary>The handler returned; its result, if any, is written.</summary>
    public void Complete()
    {
        if (Id == 0)
        {
            return;
        }

        if (_result is null)
        {
            Result().Flush();
        }

        var limits = _table.Host.Limits;
        int length = _result!.WrittenCount;
        if (limits.IsTooLong(length))
        {
            throw limits.ResultTooLong(length);
        }

        var flags = _context.KeepsReferences ? FrameFlags.AcknowledgeRequired : FrameFlags.None;
        new FrameHeader(length - FrameHeader.Size, FrameKind.CallbackResult, flags, Id).Write(_result.WrittenForUpdate);
        _table.Finish(this, _result.WrittenSpan, keeps: _context.KeepsReferences);
        _result.Dispose();
    }

    /// <summary>Completes when the handler's task ends.</summary>
    public void CompleteWhen(Task task) => _ = AwaitAsync(new ValueTask(task));

    /// <inheritdoc cref="CompleteWhen(Task)"/>
    public void CompleteWhen(ValueTask task) => _ = AwaitAsync(task);

    /// <inheritdoc cref="CompleteWhen(Task)"/>
    public void CompleteWhen<T>(Task<T> task) => _ = AwaitAsync(new ValueTask<T>(task));

    /// <inheritdoc cref="CompleteWhen(Task)"/>
    public void CompleteWhen<T>(ValueTask<T> task) => _ = AwaitAsync(task);

    void IThreadPoolWorkItem.Execute()
    {
        _table.Host.FlowChain(_chain);
        try
        {
            _entry.Runner.Run(_entry.Handler, this);
        }
#pragma warning disable CA1031 // Whatever the handler throws is the callback's outcome and travels to whoever called it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(exception);
        }
    }

    /// <summary>Runs the handler of a notice here and now. What it throws is thrown.</summary>
    internal void RunNotice() => _entry.Runner.Run(_entry.Handler, this);

    internal void Cancel()
    {
        CancellationTokenSource? source;
        lock (_lock)
        {
            _isCancelled = true;
            source = _cancellation;
        }

        _ = source?.CancelAsync();
    }

    /// <summary>The manager has the references in the result.</summary>
    internal void Accept() => _context.DropReferences();

    private void Fail(Exception exception)
    {
        _context.DropReferences();
        _table.Finish(this, CallbackFormat.FaultFrame(FrameKind.CallbackFault, Id, exception), keeps: false);
    }

    private async Task AwaitAsync(ValueTask task)
    {
        try
        {
            await task.ConfigureAwait(false);
            Complete();
        }
#pragma warning disable CA1031 // Whatever the handler throws is the callback's outcome and travels to whoever called it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(exception);
        }
    }

    private async Task AwaitAsync<T>(ValueTask<T> task)
    {
        try
        {
            var result = await task.ConfigureAwait(false);
            var writer = Result();
            Formatter<T>.Default.Serialize(ref writer, result, _context);
            writer.Flush();
            GC.KeepAlive(result);
            Complete();
        }
#pragma warning disable CA1031 // Whatever the handler throws is the callback's outcome and travels to whoever called it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(exception);
        }
    }
}
