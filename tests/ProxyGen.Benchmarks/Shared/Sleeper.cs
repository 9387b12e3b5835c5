namespace ProxyGen.Benchmarks.Shared;

/// <summary>Something whose calls take long.</summary>
[Shared]
public class Sleeper
{
    /// <summary>Keeps its thread for so many seconds.</summary>
    public void Sleep(double seconds) => Thread.Sleep(TimeSpan.FromSeconds(seconds));
}
