#pragma warning disable PG0020 // Nobody calls what is kept here by its own proxy at the same time.
namespace ProxyGen.IntegrationTests.Interfaces;

/// <summary>Implements an interface implicitly.</summary>
[Shared]
public class Hamster(string name) : IPet, IDisposable, IEquatable<Hamster>
{
    private readonly List<IPet> _family = [];

    public string Name { get; } = name;

    public int Age { get; set; }

    public IPet? Friend { get; set; }

    public string this[int index] => $"{Name}[{index}]";

    public virtual string Greet(string whom, params string[] others) => $"squeak {string.Join(' ', [whom, .. others])}";

    public async Task<string> GreetSlowly(string whom, CancellationToken cancellationToken = default)
    {
        await Task.Delay(1, cancellationToken);
        return Greet(whom);
    }

    public List<IPet> Family() => [this, .. _family];

    public void Adopt(IPet pet) => _family.Add(pet);

    public void AdoptAll(IReadOnlyList<IPet> pets) => _family.AddRange(pets);

    public string KindOf(INamed? named) => named?.GetType().Name ?? "nobody";

    public INamed Stranger() => new Nobody();

    public bool Equals(Hamster? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => Equals(obj as Hamster);

    public override int GetHashCode() => 1;

    public void Dispose() => GC.SuppressFinalize(this);

    private sealed class Nobody : INamed
    {
        public string Name => "nobody";
    }
}
