namespace ProxyGen.Channels.SharedMemory;

/// <summary>What <see cref="LaneTurns"/> keeps of a lane. Only the loop uses it.</summary>
internal sealed class LaneTurn
{
    /// <summary>How many calls it has before it is tried whether its client calls without a pause.</summary>
    public const int FewestFreeCalls = 32;

    /// <summary>Whether its requests are left where they are until it has its turn.</summary>
    public bool IsWaiting { get; set; }

    /// <summary>Whether it has a place among those that are served in turns: it waits, or it is its turn.</summary>
    public bool IsQueued { get; set; }

    /// <summary>How many requests have been taken since its turn began, or since it last left the turns.</summary>
    public int Calls { get; set; }

    /// <summary>How many calls it has outside the turns.</summary>
    public int FreeCalls { get; set; } = FewestFreeCalls;

    /// <summary>How many of its turns in a row have ended because its client did something else.</summary>
    public int Thoughts { get; set; }

    /// <summary>When its turn began, a time stamp.</summary>
    public long Began { get; set; }

    /// <summary>How many of <see cref="Calls"/> there were when the turn was looked at last.</summary>
    public int CallsSeen { get; set; }

    /// <summary>Since when its client has been awake without a request, a time stamp; 0: it has not.</summary>
    public long PausedSince { get; set; }

    /// <summary>How long that was when it was looked at last.</summary>
    public long Pause { get; set; }

    /// <summary>How long the pauses were that its client has made in this turn; short ones do not count.</summary>
    public long Thought { get; set; }
}
