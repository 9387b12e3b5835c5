using ProxyGen.CodeFixes.Copies;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Fixes;

/// <summary>What is offered for changes of copies.</summary>
public sealed class LostChangeFixTests
{
    private const string Domain = """
        [Shared]
        public class Account
        {
            public int Count { get; set; }
            public Dictionary<string, decimal> Limits { get; set; } = [];
            public List<string> Tags { get; set; } = [];
            public HashSet<string> Roles { get; set; } = [];
            public Address Home { get; set; } = new();
            public List<Item> Items { get; set; } = [];
            public int[] Scores { get; set; } = [];
            [Shared] public Dictionary<string, List<int>> Series { get; } = [];
            public Account? Partner { get; set; }
            public Address Find(string name) => Home;
            public void Restrict(string period, decimal limit) => Limits[period] = limit;
            public void AddTag(string tag)
            {
                Tags.Add(tag);
            }
            public void Rename(string street) => Home.Street = street;
        }
        public class Address
        {
            public string Street { get; set; } = "";
            public int Number { get; set; }
            public List<string> Lines { get; set; } = [];
            public void Clear() => Street = "";
        }
        public class Item
        {
            public string Name { get; set; } = "";
            public bool IsDone { get; set; }
        }

        """;

    [Theory]
    [InlineData("account.Tags.Add(\"x\");", "account.Update(static x => x.Tags.Add(\"x\"));")]
    [InlineData("account.Tags.Add(name); // kept", "account.Update(static (x, name) => x.Tags.Add(name), name); // kept")]
    [InlineData("account.Tags.Remove(name);", "account.Update(static (x, name) => x.Tags.Remove(name), name);")]
    [InlineData("account.Limits[\"day\"] = 5m;", "account.Update(static x => x.Limits[\"day\"] = 5m);")]
    [InlineData("account.Limits[name] = 5m;", "account.Update(static (x, name) => x.Limits[name] = 5m, name);")]
    [InlineData("account.Limits[name] += amount;", "account.Update(static (x, amount, name) => x.Limits[name] += amount, amount, name);")]
    [InlineData("account.Home.Street = name;", "account.Update(static (x, name) => x.Home.Street = name, name);")]
    [InlineData("account.Home.Number++;", "account.Update(static x => x.Home.Number++);")]
    [InlineData("account.Home.Clear();", "account.Update(static x => x.Home.Clear());")]
    [InlineData("account.Home.Street = name.Trim();", "account.Update(static (x, value) => x.Home.Street = value, name.Trim());")]
    [InlineData("account.Home.Lines = [\"a\"];", "account.Update(static x => { x.Home.Lines = [\"a\"]; });")]
    [InlineData("account.Items[0].IsDone = true;", "account.Update(static x => x.Items[0].IsDone = true);")]
    [InlineData("account.Find(name).Street = \"x\";", "account.Update(static (x, name) => x.Find(name).Street = \"x\", name);")]
    [InlineData("account.Partner!.Tags.Clear();", "account.Partner!.Update(static x => x.Tags.Clear());")]
    [InlineData("account.Series[\"a\"].Add(1);", "account.Series.Update(static x => x[\"a\"].Add(1));")]
    [InlineData("account.Series[name].Add(1);", "account.Series.Update(static (x, name) => x[name].Add(1), name);")]
    [InlineData("bool added = account.Roles.Add(name); _ = added;", "bool added = account.Update(static (x, name) => x.Roles.Add(name), name); _ = added;")]
    [InlineData("(await account.GetTagsAsync()).Add(name);", "await account.UpdateAsync(static (x, name) => x.Tags.Add(name), name);")]
    [InlineData("(await account.GetHomeAsync()).Number++;", "await account.UpdateAsync(static x => x.Home.Number++);")]
    [InlineData("pages[\"a\"].Add(3);", "pages.Update(static x => x[\"a\"].Add(3));")]
    [InlineData("items[0].IsDone = true;", "items.Update(static x => x[0].IsDone = true);")]
    public async Task A_change_moves_into_the_manager(string before, string after)
    {
        string result = await UsageFixHarness.ApplyAsync(new ChangeInManagerCodeFix(), "PG1001", InMethod(before));

        Assert.Equal(InMethod(after), result);
    }

    [Theory]
    [InlineData("var tags = account.Tags;\n        tags.Add(name);", "account.Update(static (x, name) => x.Tags.Add(name), name);")]
    [InlineData("var home = account.Home;\n        home.Street = name;\n        home = null;", "var home = account.Home;\n        account.Update(static (x, name) => x.Home.Street = name, name);\n        home = null;")]
    [InlineData("var lines = account.Home.Lines;\n        lines.Add(name);", "account.Update(static (x, name) => x.Home.Lines.Add(name), name);")]
    [InlineData("var item = account.Items[0];\n        item.IsDone = true;", "account.Update(static x => x.Items[0].IsDone = true);")]
    [InlineData("var tags = await account.GetTagsAsync();\n        tags.Add(name);", "await account.UpdateAsync(static (x, name) => x.Tags.Add(name), name);")]
    [InlineData("var page = pages[name];\n        page.Add(1);", "pages.Update(static (x, name) => x[name].Add(1), name);")]
    public async Task A_change_of_a_variable_moves_into_the_manager(string before, string after)
    {
        string result = await UsageFixHarness.ApplyAsync(new ChangeInManagerCodeFix(), "PG1002", InMethod(before));

        Assert.Equal(InMethod(after), result);
    }

    [Theory]
    [InlineData("account.Items.Add(new Item { Name = name });")]
    [InlineData("account.Items.RemoveAll(item => item.Name == name);")]
    [InlineData("account?.Tags.Add(name);")]
    [InlineData("account.Tags.AddRange(names);")]
    [InlineData("pages.GetOrAdd(name, []).Add(1);")]
    [InlineData("var removed = account.Tags.RemoveAll(tag => tag == name); _ = removed;")]
    public Task What_cannot_travel_is_not_moved(string change) =>
        UsageFixHarness.AssertNoneAsync(new ChangeInManagerCodeFix(), "PG1001", InMethod(change));

    [Fact]
    public async Task All_changes_of_a_file_move_into_the_manager()
    {
        string result = await UsageFixHarness.ApplyAllAsync(
            new ChangeInManagerCodeFix(), "PG1001", InMethod("account.Tags.Add(name);\n        account.Home.Number++;"));

        Assert.Equal(
            InMethod("account.Update(static (x, name) => x.Tags.Add(name), name);\n        account.Update(static x => x.Home.Number++);"), result);
    }

    [Theory]
    [InlineData("account.Tags.Add(name);", "public List<string> Tags", "[Shared]\n    public List<string> Tags")]
    [InlineData("account.Limits[name] = 3;", "public Dictionary<string, decimal> Limits", "[Shared]\n    public Dictionary<string, decimal> Limits")]
    [InlineData("account.Roles.Add(name);", "public HashSet<string> Roles", "[Shared]\n    public HashSet<string> Roles")]
    public async Task A_member_becomes_live(string change, string before, string after)
    {
        string result = await UsageFixHarness.ApplyAsync(new MarkSharedCodeFix(), "PG1001", InMethod(change));

        Assert.Equal(InMethod(change).Replace(before, after, StringComparison.Ordinal), result);
    }

    [Fact]
    public async Task A_member_in_a_variable_becomes_live()
    {
        string source = InMethod("var tags = account.Tags;\n        tags.Add(name);");
        string result = await UsageFixHarness.ApplyAsync(new MarkSharedCodeFix(), "PG1002", source);

        Assert.Equal(source.Replace("public List<string> Tags", "[Shared]\n    public List<string> Tags", StringComparison.Ordinal), result);
    }

    [Theory]
    [InlineData("account.Items[0].IsDone = true;")]
    [InlineData("account.Home.Lines.Add(name);")]
    [InlineData("account.Home.Street = name;")]
    [InlineData("account.Tags.Sort((left, right) => left.Length - right.Length);")]
    [InlineData("account.Tags.Add(name); List<string> plain = account.Tags; _ = plain;")]
    [InlineData("account.Limits[name] += 3;")]
    [InlineData("account.Scores[0] = 3;")]
    public Task A_member_that_would_not_help_or_break_others_is_not_marked(string change) =>
        UsageFixHarness.AssertNoneAsync(new MarkSharedCodeFix(), "PG1001", InMethod(change));

    [Theory]
    [InlineData("account.Tags.Add(name.Trim()); // kept", "account.AddTag(name.Trim()); // kept")]
    [InlineData("account.Limits[name] = amount;", "account.Restrict(name, amount);")]
    [InlineData("account.Home.Street = name;", "account.Rename(name);")]
    [InlineData("(await account.GetTagsAsync()).Add(name);", "await account.AddTagAsync(name);")]
    public async Task The_method_that_does_the_same_is_called(string before, string after)
    {
        string result = await UsageFixHarness.ApplyAsync(new CallOwnMethodCodeFix(), "PG1001", InMethod(before));

        Assert.Equal(InMethod(after), result);
    }

    [Theory]
    [InlineData("account.Tags.Remove(name);")]
    [InlineData("account.Roles.Add(name);")]
    [InlineData("account.Limits[name] += amount;")]
    [InlineData("account.Home.Lines.Add(name);")]
    public Task A_method_that_does_something_else_is_not_called(string change) =>
        UsageFixHarness.AssertNoneAsync(new CallOwnMethodCodeFix(), "PG1001", InMethod(change));

    [Theory]
    [InlineData(
        "PG1001",
        "// why\n        account.Tags.Add(name); // kept",
        "// why\n        using (gate.Acquire())\n        {\n            var tags = account.Tags;\n            tags.Add(name);\n            account.Tags = tags;\n        } // kept")]
    [InlineData(
        "PG1001",
        "using var lease = gate.Acquire();\n        account.Home.Street = name;",
        "using var lease = gate.Acquire();\n        var home = account.Home;\n        home.Street = name;\n        account.Home = home;")]
    [InlineData(
        "PG1002",
        "var tags = account.Tags;\n        tags.Add(name);",
        "using (gate.Acquire())\n        {\n            var tags = account.Tags;\n            tags.Add(name);\n            account.Tags = tags;\n        }")]
    [InlineData(
        "PG1002",
        "using var lease = gate.Acquire();\n        var tags = account.Tags;\n        tags.Add(name);",
        "using var lease = gate.Acquire();\n        var tags = account.Tags;\n        tags.Add(name);\n        account.Tags = tags;")]
    [InlineData(
        "PG1002",
        "var tags = await account.GetTagsAsync();\n        tags.Add(name);",
        "using (await gate.AcquireAsync())\n        {\n            var tags = await account.GetTagsAsync();\n            tags.Add(name);\n            await account.SetTagsAsync(tags);\n        }")]
    [InlineData(
        "PG1002",
        "using var lease = gate.Acquire();\n        var page = pages[\"a\"];\n        if (name.Length > 0)\n        {\n            page.Add(1);\n        }",
        "using var lease = gate.Acquire();\n        var page = pages[\"a\"];\n        if (name.Length > 0)\n        {\n            page.Add(1);\n        }\n        pages[\"a\"] = page;")]
    public async Task A_copy_is_written_back_under_a_lock(string id, string before, string after)
    {
        string result = await UsageFixHarness.ApplyAsync(new WriteBackCodeFix(), id, InMethod(before));

        Assert.Equal(InMethod(after), result);
    }

    [Fact]
    public Task A_copy_is_not_written_back_without_a_lock() => UsageFixHarness.AssertNoneAsync(
        new WriteBackCodeFix(), "PG1001", InMethod("account.Tags.Add(name);").Replace(", SharedLock gate", "", StringComparison.Ordinal));

    private static string InMethod(string statements) => Domain + $$"""
        public static class Program
        {
            public static async Task Run(
                AccountProxy account, string name, decimal amount, string[] names, SharedDictionary<string, List<int>> pages, SharedList<Item> items, SharedLock gate)
            {
                {{statements}}
                await Task.Yield();
            }
        }
        """;
}
