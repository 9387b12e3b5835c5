namespace Cases;

/// <summary>Copies in variables of patterns.</summary>
public static class Patterns
{
    public static void Declaration(AccountProxy account)
    {
        if (account.Titles is List<string> titles)
        {
            titles.Add("x"); // PG1002
        }
    }

    public static void NotNull(AccountProxy account)
    {
        if (account.Aliases is { } aliases)
        {
            aliases.Add("x"); // PG1002
        }
    }

    public static void NotNullReversed(AccountProxy account)
    {
        if (account.Work is not { } work)
        {
            return;
        }

        work.Street = "x"; // PG1002
    }

    public static void Var(AccountProxy account)
    {
        if (account.Tags is var tags && tags.Count > 3)
        {
            tags.Clear(); // PG1002
        }
    }

    public static void Property(AccountProxy account)
    {
        if (account.Home is { Country: { Name: "x" } country })
        {
            country.Name = "y"; // PG1002
        }
    }

    public static void PropertyOfProxy(AccountProxy account)
    {
        if (account is { Home: { } home })
        {
            home.Street = "x"; // PG1002
        }
    }

    public static void PropertyOfProxyList(AccountProxy account)
    {
        if (account is { Tags: { Count: > 0 } tags })
        {
            tags.RemoveAt(0); // PG1002
        }
    }

    public static void ListPattern(AccountProxy account)
    {
        if (account.Items is [var first, ..])
        {
            first.IsDone = true; // PG1002
        }
    }

    public static void SwitchStatement(AccountProxy account)
    {
        switch (account.Titles)
        {
            case List<string> titles:
                titles.Add("x"); // PG1002
                break;
            case string[] titles:
                titles[0] = "x"; // PG1002
                break;
        }
    }

    public static void SwitchWhen(AccountProxy account)
    {
        switch (account.Home)
        {
            case { Number: > 3 } home when home.Street == "":
                home.Street = "x"; // PG1002
                break;
        }
    }

    public static bool SwitchExpression(AccountProxy account) => account.Roles switch
    {
        { Count: > 3 } roles => roles.Remove("x"), // PG1002
        var roles => roles.Add("x"), // PG1002
    };

    public static void Conjunction(AccountProxy account)
    {
        if (account.Titles is List<string> titles and not { Count: 0 })
        {
            titles.Clear(); // PG1002
        }
    }

    public static async Task Awaited(AccountProxy account)
    {
        if (await account.GetAliasesAsync() is { Count: > 0 } aliases)
        {
            aliases.Clear(); // PG1002
        }
    }

    public static void NamespaceValue(SharedNamespace settings)
    {
        if (settings["a"] is List<int> list)
        {
            list.Add(1); // PG1002
        }
    }

    public static void NamespaceTryGet(SharedNamespace settings)
    {
        if (settings.TryGet("a", out List<int>? list))
        {
            list.Add(1); // PG1002
        }
    }

    public static void WrittenBack(AccountProxy account)
    {
        if (account.Aliases is { } aliases)
        {
            aliases.Add("x");
            account.Aliases = aliases;
        }
    }

    public static void OnlyRead(AccountProxy account)
    {
        if (account.Aliases is { Count: > 3 } aliases)
        {
            Console.WriteLine(aliases[0]);
        }
    }

    public static List<string> Returned(AccountProxy account)
    {
        if (account.Aliases is { } aliases)
        {
            aliases.Add("x");
            return aliases;
        }

        return [];
    }
}
