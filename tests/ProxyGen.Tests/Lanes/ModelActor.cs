namespace ProxyGen.Tests.Lanes;

/// <summary>
/// A thread of a process in the model: runs its body a step at a time, when the model says so. What it writes stays in a buffer that only it sees,
/// in order, until the model empties it or a fence does: as processors do (x86-TSO), which is the weakest that a release leaves here.
/// </summary>
internal sealed class ModelActor
{
    private readonly Model _model;
    private readonly Action<ModelActor> _body;
    private readonly Queue<((int Region, int Offset) Word, uint Value)> _buffer = new();
    private readonly SemaphoreSlim _turn = new(0);
    private readonly Thread _thread;

    public ModelActor(Model model, string name, Action<ModelActor> body)
    {
        _model = model;
        _body = body;
        Name = name;
        _thread = new Thread(Run) { IsBackground = true, Name = name };
    }

    public string Name { get; }

    public bool IsFinished { get; private set; }

    public bool IsKilled { get; private set; }

    /// <summary>Whether it may be killed: the model then tries that before each of its steps.</summary>
    public bool IsMortal { get; init; }

    /// <summary>May go on only when this holds.</summary>
    public Func<bool> IsReady { get; init; } = static () => true;

    public bool HasBuffered => _buffer.Count > 0;

    public (int Region, int Offset)? WaitsFor { get; private set; }

    public Exception? Failure { get; private set; }

    public bool CanStep => !IsFinished && !IsKilled && WaitsFor is null && IsReady();

    public void Start() => _thread.Start();

    /// <summary>Lets it take one step; returns when it is about to take the next.</summary>
    public void Step()
    {
        _turn.Release();
        _model.AwaitStep();
    }

    /// <summary>It is no more. What it wrote may still arrive.</summary>
    public void Kill()
    {
        IsKilled = true;
        WaitsFor = null;
        _turn.Release();
        _model.AwaitStep();
    }

    public void FlushOne()
    {
        var (word, value) = _buffer.Dequeue();
        _model.Memory[word] = value;
    }

    public uint Read((int Region, int Offset) word)
    {
        Yield();
        uint value = _model.Memory.GetValueOrDefault(word);
        foreach (var (written, newer) in _buffer)
        {
            value = written == word ? newer : value;
        }

        return value;
    }

    public void Write((int Region, int Offset) word, uint value)
    {
        Yield();
        _buffer.Enqueue((word, value));
    }

    public uint Update((int Region, int Offset) word, Func<uint, uint> change)
    {
        Yield();
        Flush();
        uint before = _model.Memory.GetValueOrDefault(word);
        _model.Memory[word] = change(before);
        return before;
    }

    public void Fence()
    {
        Yield();
        Flush();
    }

    public void Wait((int Region, int Offset) word, uint expected)
    {
        Yield();
        Flush();
        if (_model.Memory.GetValueOrDefault(word) == expected)
        {
            WaitsFor = word;
            Yield();
        }
    }

    public void Wake((int Region, int Offset) word)
    {
        Yield();
        Flush();
        _model.Wake(word);
    }

    public void WakeUp() => WaitsFor = null;

    public void Join() => _thread.Join();

    private void Flush()
    {
        while (HasBuffered)
        {
            FlushOne();
        }
    }

    private void Yield()
    {
        _model.StepDone();
        _turn.Wait();
        if (IsKilled)
        {
            throw new ActorKilledException();
        }
    }

    private void Run()
    {
        _turn.Wait();
        try
        {
            if (!IsKilled)
            {
                _body(this);
                Flush();
            }
        }
        catch (ActorKilledException)
        {
            // The model has ended it.
        }
        catch (Exception exception)
        {
            Failure = exception;
        }

        IsFinished = true;
        _model.StepDone();
    }

    private sealed class ActorKilledException : Exception;
}
