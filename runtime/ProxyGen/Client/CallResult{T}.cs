using System.Threading.Tasks.Sources;

namespace ProxyGen.Client;

/// <summary>The result of a call that has one.</summary>
internal sealed class CallResult<TResult>(BufferedCall call) : CallResult(call), IValueTaskSource<TResult>
{
    private ResultReader<TResult>? _read;

    public void Begin(ResultReader<TResult> read)
    {
        _read = read;
        Begin();
    }

    public TResult GetResult(short token)
    {
        End(token);
        using (Call)
        {
            var reader = Call.Reply();
            return _read!(ref reader, Call.Context);
        }
    }

    protected override void Drop() => GetResult(Call.TaskVersion);
}
