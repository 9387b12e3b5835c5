#pragma warning disable PG0020 // Nobody calls what is kept here by its own proxy at the same time.
namespace ProxyGen.IntegrationTests.Inheritance;

/// <summary>Keeps animals of any kind.</summary>
[Shared]
public class Zoo
{
    private readonly List<Animal> _all = [];

    public Animal? Favourite { get; set; }

    [Shared] public List<Animal> Residents { get; } = [];

    public IReadOnlyList<Animal> All => _all;

    public string Admit(Animal animal)
    {
        _all.Add(animal);
        return $"{animal.GetType().Name} {animal.Name}";
    }

    /// <summary>What the manager holds for a dog.</summary>
    public string KindOfDog(Dog dog) => dog.GetType().Name;

    public Animal Breed(string kind, string name) => kind switch
    {
        "dog" => new Dog(name),
        "puppy" => new Puppy(name),
        "stray" => new Stray(name),
        _ => new Cat(name),
    };

    public async Task<Animal> BreedSlowly(string kind, string name)
    {
        await Task.Yield();
        return Breed(kind, name);
    }

    /// <summary>Which proxy a class that keeps proxies gets.</summary>
    public string ProxyOf(AnimalProxy animal) => animal.GetType().Name;

    public Dictionary<string, Animal> ByName() => _all.ToDictionary(animal => animal.Name);
}
