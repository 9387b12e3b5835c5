namespace ProxyGen.IntegrationTests.Shared;

/// <summary>Data that, once it is armed, can be written only by two at the same time, unless it is only like one.</summary>
public sealed class Rendezvous(string signal, bool isLike) : IEquatable<Rendezvous>
{
    public string Signal { get; } = signal;

    /// <summary>Returns when two are here.</summary>
    public bool IsLike
    {
        get
        {
            if (!isLike && Signals.IsSet($"{Signal} armed"))
            {
                Signals.Meet(Signal, 2);
            }

            return isLike;
        }
    }

    public bool Equals(Rendezvous? other) => other?.Signal == Signal;

    public override bool Equals(object? obj) => Equals(obj as Rendezvous);

    public override int GetHashCode() => Signal.GetHashCode(StringComparison.Ordinal);
}
