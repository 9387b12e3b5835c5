namespace ProxyGen.Tests.Lanes;

/// <summary>
/// A thread of a process in the model. It takes a step, one use of shared memory, by running its body again from the start: the steps that it has
/// taken have the results that they had, the next one is taken, and there it stops. So its body must do nothing else that lasts; what it counts is
/// in <see cref="Counts"/>. What it writes stays in a buffer that only it sees, in order, until the model empties it or a fence
/// does, as in x86-TSO.
/// </summary>
internal sealed class ModelActor(Model model, string name, Action<ModelActor> body)
{
    private static readonly SuspendedException Suspended = new();

    private readonly Queue<((int Region, int Offset) Word, uint Value)> _buffer = new();
    private readonly List<uint> _results = [];
    private int _position;
    private bool _mayStep;

    public string Name => name;

    public bool IsFinished { get; private set; }

    public bool IsKilled { get; private set; }

    /// <summary>Whether it may be killed: the model then tries that before each of its steps.</summary>
    public bool IsMortal { get; init; }

    /// <summary>May go on only when this holds.</summary>
    public Func<bool> IsReady { get; init; } = static () => true;

    /// <summary>What its body counts.</summary>
    public int[] Counts { get; } = new int[2];

    /// <summary>What else its body counts.</summary>
    public int[] OtherCounts { get; } = new int[2];

    public bool HasBuffered => _buffer.Count > 0;

    public (int Region, int Offset)? WaitsFor { get; private set; }

    public bool CanStep => !IsFinished && !IsKilled && WaitsFor is null && IsReady();

    /// <summary>Takes one step.</summary>
    public void Step()
    {
        _position = 0;
        _mayStep = true;
        Array.Clear(Counts);
        Array.Clear(OtherCounts);
        try
        {
            body(this);
            IsFinished = true;
        }
        catch (SuspendedException)
        {
            // It is about to take the next one.
        }
    }

    /// <summary>It is no more. What it wrote still arrives.</summary>
    public void Kill()
    {
        IsKilled = true;
        WaitsFor = null;
    }

    public void WakeUp() => WaitsFor = null;

    public void FlushOne()
    {
        var (word, value) = _buffer.Dequeue();
        model.Memory[word] = value;
    }

    public uint Read((int Region, int Offset) word) => Take(() =>
    {
        uint value = InMemory(word);
        foreach (var (written, newer) in _buffer)
        {
            value = written == word ? newer : value;
        }

        return value;
    });

    public void Write((int Region, int Offset) word, uint value) => Take(() =>
    {
        _buffer.Enqueue((word, value));
        return 0;
    });

    public uint Update((int Region, int Offset) word, Func<uint, uint> change) => Take(() =>
    {
        Flush();
        uint before = InMemory(word);
        model.Memory[word] = change(before);
        return before;
    });

    public void Fence() => Take(() =>
    {
        Flush();
        return 0;
    });

    public void Wait((int Region, int Offset) word, uint expected) => Take(() =>
    {
        Flush();
        if (InMemory(word) == expected)
        {
            WaitsFor = word;
        }

        return 0;
    });

    public void Wake((int Region, int Offset) word) => Take(() =>
    {
        Flush();
        model.Wake(word);
        return 0;
    });

    private uint Take(Func<uint> step)
    {
        if (_position < _results.Count)
        {
            return _results[_position++];
        }

        if (!_mayStep)
        {
            throw Suspended;
        }

        _mayStep = false;
        _results.Add(step());
        _position++;
        return _results[^1];
    }

    private uint InMemory((int Region, int Offset) word) => model.Memory.GetValueOrDefault(word);

    private void Flush()
    {
        while (HasBuffered)
        {
            FlushOne();
        }
    }

    private sealed class SuspendedException : Exception;
}
