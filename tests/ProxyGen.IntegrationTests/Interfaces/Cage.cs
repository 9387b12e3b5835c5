#pragma warning disable PG0020 // Nobody calls what is kept here by its own proxy at the same time.
using System.Collections;

namespace ProxyGen.IntegrationTests.Interfaces;

/// <summary>A generic interface closed over a shared class, and items that can be enumerated.</summary>
[Shared]
public class Cage : IStore<Hamster>, IEnumerable<Hamster>
{
    private readonly Stack<Hamster> _inside = [];

    public int Enumerations { get; private set; }

    public int Count => _inside.Count;

    public void Put(Hamster item) => _inside.Push(item);

    public Hamster Take() => _inside.Pop();

    public IEnumerator<Hamster> GetEnumerator()
    {
        Enumerations++;
        return _inside.GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
