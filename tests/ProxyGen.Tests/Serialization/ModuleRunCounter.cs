namespace ProxyGen.Tests.Serialization;

/// <summary>Public because an assembly made at run time calls it.</summary>
public static class ModuleRunCounter
{
    public static int Runs { get; private set; }

    public static void Count() => Runs++;
}
