using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.References;

/// <summary>Hands out proxies of itself.</summary>
[Shared]
public class Beacon
{
    private readonly List<Beacon> _made = [];
    private BeaconProxy? _self;
    private int _inside;

    public Beacon()
    {
    }

    /// <summary>Registers itself, then waits for the signal.</summary>
    public Beacon(SharedList<BeaconProxy> board, string signal)
    {
        _self = SharedObject.ProxyOf<BeaconProxy>(this);
        board.Add(_self);
        Signals.Set(signal + " begun");
        Signals.Wait(signal);
        Text = "made";
    }

    public string Text { get; set; } = "";

    public int Calls { get; private set; }

    public int Overlaps { get; private set; }

    public BeaconProxy Self() => SharedObject.ProxyOf<BeaconProxy>(this);

    public async Task<BeaconProxy> SelfAsync()
    {
        await Task.Yield();
        return SharedObject.ProxyOf<BeaconProxy>(this);
    }

    public BeaconProxy Make()
    {
        _made.Add(new Beacon());
        return SharedObject.ProxyOf<BeaconProxy>(_made[^1]);
    }

    /// <summary>Waits inside until the signal.</summary>
    public async Task HoldAsync(string signal)
    {
        Signals.Set(signal + " begun");
        await Signals.Of(signal);
    }

    public Task AwaitBegunAsync(string signal) => Signals.Of(signal + " begun");

    public void Open(string signal) => Signals.Set(signal);

    /// <summary>Works on a thread of its own, which knows the object and nothing else.</summary>
    public void StartThread(int calls, string signal)
    {
        var thread = new Thread(() =>
        {
            var self = SharedObject.ProxyOf<BeaconProxy>(this);
            for (int i = 0; i < calls; i++)
            {
                self.Work();
            }

            Signals.Set(signal);
        });
        thread.UnsafeStart();
    }

    public void Work()
    {
        if (Interlocked.Increment(ref _inside) != 1)
        {
            Overlaps++;
        }

        Thread.SpinWait(50);
        Calls++;
        Interlocked.Decrement(ref _inside);
    }

    public void KeepSelf() => _self = SharedObject.ProxyOf<BeaconProxy>(this);

    public string AskForAnother()
    {
        try
        {
            SharedObject.ProxyOf<LinkProxy>(this);
            return "given";
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }
}
