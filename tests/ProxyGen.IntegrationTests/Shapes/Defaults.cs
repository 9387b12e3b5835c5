namespace ProxyGen.IntegrationTests.Shapes;

/// <summary>Default values of every kind; each method says what it got.</summary>
[Shared]
public class Defaults
{
    public string Enums(Weekdays one = Weekdays.Monday | Weekdays.Sunday, Weekdays? none = null, Weekdays? some = Weekdays.Sunday) =>
        FormattableString.Invariant($"{one:D} {none?.ToString() ?? "null"} {some:D}");

    public string Numbers(
        decimal money = 1.50m, double nan = double.NaN, double infinity = double.NegativeInfinity, float small = float.Epsilon,
        float negative = -0f, long least = long.MinValue, ulong most = ulong.MaxValue, int leastInt = int.MinValue, byte b = 255, sbyte s = -1) =>
        FormattableString.Invariant(
            $"{money} {nan} {infinity} {small} {float.IsNegative(negative)} {least} {most} {leastInt} {b} {s}");

    public string Texts(string text = "tab\t \"quoted\" \\ \u2028 \0 end", char c = '\'', char zero = '\0', string? none = null) =>
        $"{text.Length} {c} {(int)zero} {none ?? "null"}";

    public string Structs(DateTime moment = default, Guid id = default, (int A, string B) pair = default, int? number = 5, bool flag = true) =>
        FormattableString.Invariant($"{moment.Ticks} {id == Guid.Empty} {pair.A} {number} {flag}");
}
