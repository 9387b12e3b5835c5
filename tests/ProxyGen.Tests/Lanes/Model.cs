namespace ProxyGen.Tests.Lanes;

/// <summary>
/// Runs actors one step at a time in an order that a list of choices says, and finds the next list: all orders that depart from running each
/// actor as long as it can at no more than so many places. A step is one use of shared memory. Departing means that another actor goes first,
/// that an actor is killed, or that a buffered write arrives now.
/// </summary>
internal sealed class Model(int maxDepartures)
{
    private readonly List<(int Choice, int Count)> _choices = [];
    private readonly List<string> _trace = [];
    private List<ModelActor> _actors = [];
    private int _position;
    private int _departures;

    public Dictionary<(int Region, int Offset), uint> Memory { get; } = [];

    /// <summary>How many orders have been run.</summary>
    public int Runs { get; private set; }

    /// <summary>What the last order was.</summary>
    public string Trace => string.Join(' ', _trace);

    /// <summary>Runs all orders.</summary>
    /// <param name="create">Makes the actors of a run.</param>
    /// <param name="check">Looks at how a run has ended: nobody can go on.</param>
    public void Explore(Func<Model, List<ModelActor>> create, Action<IReadOnlyList<ModelActor>> check)
    {
        do
        {
            Memory.Clear();
            _trace.Clear();
            _position = 0;
            _departures = 0;
            _actors = create(this);
            RunOnce();
            check(_actors);
            Runs++;
        }
        while (FindNext());
    }

    public void Wake((int Region, int Offset) word)
    {
        foreach (var actor in _actors)
        {
            if (actor.WaitsFor == word)
            {
                actor.WakeUp();
            }
        }
    }

    private void RunOnce()
    {
        ModelActor? current = null;
        while (true)
        {
            var moves = Moves(current);
            if (moves.Count == 0)
            {
                return;
            }

            var (name, actor, move) = moves[Choose(moves.Count)];
            _trace.Add(name);
            move();
            current = actor;
        }
    }

    // The first is the one that needs no departure.
    private List<(string Name, ModelActor Actor, Action Move)> Moves(ModelActor? current)
    {
        List<(string, ModelActor, Action)> moves = [];
        foreach (var actor in _actors.OrderByDescending(actor => ReferenceEquals(actor, current)))
        {
            if (actor.CanStep)
            {
                moves.Add((actor.Name, actor, actor.Step));
            }
        }

        if (moves.Count == 0 && _actors.Find(static actor => actor.HasBuffered) is { } waiting)
        {
            // Whatever is written arrives in the end.
            return [($"{waiting.Name}↓", waiting, waiting.FlushOne)];
        }

        foreach (var actor in _actors)
        {
            if (actor.HasBuffered)
            {
                moves.Add(($"{actor.Name}↓", current ?? actor, actor.FlushOne));
            }

            if (actor.IsMortal && !actor.IsFinished && !actor.IsKilled)
            {
                moves.Add(($"{actor.Name}†", actor, actor.Kill));
            }
        }

        return moves;
    }

    private int Choose(int count)
    {
        int available = _departures < maxDepartures ? count : 1;
        if (_position == _choices.Count)
        {
            _choices.Add((0, available));
        }

        int choice = _choices[_position++].Choice;
        _departures += choice == 0 ? 0 : 1;
        return choice;
    }

    private bool FindNext()
    {
        while (_choices.Count > 0)
        {
            var (choice, count) = _choices[^1];
            _choices.RemoveAt(_choices.Count - 1);
            if (choice + 1 < count)
            {
                _choices.Add((choice + 1, count));
                return true;
            }
        }

        return false;
    }
}
