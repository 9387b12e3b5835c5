namespace ProxyGen.Benchmarks.Analysis;

/// <summary>Made-up expressions of the types that made-up code works with.</summary>
internal sealed class Expressions(Random random)
{
    private static readonly string[] Words = ["open", "closed", "north", "pending", "draft", "express", "return", "spare", "daily", "export"];

    public T Pick<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    public bool Chance(int percent) => random.Next(100) < percent;

    public int Between(int low, int high) => random.Next(low, high + 1);

    public string Word() => Pick(Words);

    public string Number(Scope scope, int depth = 0)
    {
        if (depth > 2 || Chance(25))
        {
            return scope.Numbers.Count > 0 && Chance(75) ? Pick(scope.Numbers) : $"{Between(1, 99)}";
        }

        string left = Number(scope, depth + 1);
        string right = Number(scope, depth + 1);
        return Between(0, scope.IsStatic ? 9 : 14) switch
        {
            0 => $"({left} + {right})",
            1 => $"({left} - {right})",
            2 => $"Math.Max({left}, {right})",
            3 => $"{Text(scope, depth + 1)}.Length",
            4 when scope.Items.Count > 0 => $"{Pick(scope.Items)}.Amount",
            5 => $"({Condition(scope, depth + 1)} ? {left} : {right})",
            6 => $"({left} % {Between(2, 17)})",
            7 => $"Math.Abs({left}).GetHashCode()",
            8 => $"({left} * {Between(2, 5)})",
            9 => $"Math.Clamp({left}, 0, {Between(5, 90)})",
            10 => "_items.Count",
            11 => $"_items.Count({Lambda("item", "item.Amount", Number(scope, 3))})",
            12 => $"_counts.GetValueOrDefault({Text(scope, depth + 1)})",
            13 => "_items.Sum(item => item.Amount)",
            14 when scope.Partner is { Calculations.Count: > 0 } partner => $"_partner.{Pick(partner.Calculations)}({left})",
            _ => left,
        };
    }

    public string Text(Scope scope, int depth = 0)
    {
        if (depth > 2 || Chance(30))
        {
            return scope.Texts.Count > 0 && Chance(70) ? Pick(scope.Texts) : $"\"{Word()}\"";
        }

        return Between(0, 8) switch
        {
            0 => $"{Text(scope, depth + 1)}.Trim()",
            1 => $$"""$"{{{Number(scope, 2)}}}-{{{(scope.Numbers.Count > 0 ? Pick(scope.Numbers) : "1")}}:D3}" """.TrimEnd(),
            2 => $"({Text(scope, depth + 1)} + {Text(scope, depth + 1)})",
            3 => $"{Number(scope, depth + 1)}.ToString(CultureInfo.InvariantCulture)",
            4 when scope.Items.Count > 0 => $"{Pick(scope.Items)}.Name",
            5 => $"string.Join(\", \", new[] {{ {Text(scope, depth + 1)}, {Text(scope, depth + 1)} }})",
            6 => $"{Text(scope, depth + 1)}.Replace(\"{Word()}\", \"{Word()}\", StringComparison.Ordinal)",
            7 => $"{Text(scope, depth + 1)}.ToUpperInvariant()",
            _ => $"({Condition(scope, depth + 1)} ? {Text(scope, depth + 1)} : \"{Word()}\")",
        };
    }

    public string Condition(Scope scope, int depth = 0)
    {
        return Between(0, scope.IsStatic ? 5 : 9) switch
        {
            0 => $"{Number(scope, depth + 1)} > {Number(scope, depth + 1)}",
            1 => $"string.IsNullOrEmpty({Text(scope, depth + 1)})",
            2 => $"{Text(scope, depth + 1)}.StartsWith(\"{Word()}\", StringComparison.Ordinal)",
            3 when depth < 2 => $"({Condition(scope, depth + 1)} && {Condition(scope, depth + 1)})",
            4 when scope.Items.Count > 0 => $"{Pick(scope.Items)} is {{ Amount: > {Between(1, 50)}, Name.Length: < {Between(10, 90)} }}",
            5 when scope.Items.Count > 0 => $"{Pick(scope.Items)}.Price >= {Between(1, 500)}.5m",
            6 => $"_counts.ContainsKey({Text(scope, depth + 1)})",
            7 => $"_items.Any({Lambda("one", "one.Amount", Number(scope, 3))})",
            8 => "IsOpen",
            9 => $"_names.Contains({Text(scope, depth + 1)})",
            _ => $"{Number(scope, depth + 1)} != {Between(1, 40)}",
        };
    }

    public static string Lambda(string name, string left, string right) => $"{name} => {left} > {right}";
}
