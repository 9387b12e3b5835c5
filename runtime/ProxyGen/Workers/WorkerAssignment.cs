using ProxyGen.Serialization;

namespace ProxyGen.Workers;

/// <summary>What a worker was given to do: arguments, token, and the place for the result.</summary>
internal sealed class WorkerAssignment(ReadOnlyMemory<byte> arguments, TransferContext context, Action accepted, CancellationToken cancellationToken)
{
    private readonly PooledBufferWriter _result = new();

    public PayloadContext Context { get; } = context;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public ReadOnlySpan<byte> Result => _result.WrittenSpan;

    public MessagePackReader Reader() => new(arguments.Span);

    /// <summary>The arguments are decoded: the parent may drop its references.</summary>
    public void Accept() => accepted();

    public void SetResult<TResult>(TResult result)
    {
        var writer = new MessagePackWriter(_result);
        Formatter<TResult>.Default.Serialize(ref writer, result, Context);
        writer.Flush();
    }
}
