using System.Globalization;

namespace ProxyGen.IntegrationTests.Fuzz;

/// <summary>How much is tried. More on request: <c>PROXYGEN_FUZZ_ROUNDS=2000000</c>, and <c>PROXYGEN_FUZZ_SEED</c> to try the same again.</summary>
internal static class FuzzRounds
{
    private const int Default = 200_000;

    /// <summary>A quarter goes over sockets, the rest straight into calls.</summary>
    public static int OfFrames => Total / 4;

    public static int OfPayloads => Total - OfFrames;

    private static int Total => Read("PROXYGEN_FUZZ_ROUNDS") ?? Default;

    public static Random CreateRandom()
    {
        int seed = Read("PROXYGEN_FUZZ_SEED") ?? Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"PROXYGEN_FUZZ_SEED={seed}");
        return new Random(seed);
    }

    private static int? Read(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) ? value : null;
}
