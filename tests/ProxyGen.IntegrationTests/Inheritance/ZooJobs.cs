namespace ProxyGen.IntegrationTests.Inheritance;

internal static class ZooJobs
{
    [Worker]
    public static string ProxyOf(AnimalProxy animal) => $"{animal.GetType().Name} says {animal.Sound}";

    [Worker]
    public static AnimalProxy Same(AnimalProxy animal) => animal;
}
