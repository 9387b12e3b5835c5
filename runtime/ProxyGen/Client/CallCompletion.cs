using System.Threading.Tasks.Sources;

namespace ProxyGen.Client;

/// <summary>The end of a call that has no result.</summary>
internal sealed class CallCompletion(BufferedCall call) : CallResult(call), IValueTaskSource
{
    public void GetResult(short token)
    {
        End(token);
        using (Call)
        {
            Call.Reply();
        }
    }

    protected override void Drop() => GetResult(Call.TaskVersion);
}
