using ProxyGen.CodeFixes;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Fixes;

public sealed class MemberFixTests
{
    [Theory]
    [InlineData("PG0003", "public Stream? Input { get; set; }")]
    [InlineData("PG0003", "public void Copy(int count, Thread thread) { }")]
    [InlineData("PG0003", "public Type? Kind;")]
    [InlineData("PG0004", "public ref int Get(int[] numbers) => ref numbers[0];")]
    [InlineData("PG0009", "public event Func<int>? Asked { add { } remove { } }")]
    public async Task A_member_that_cannot_be_forwarded_is_ignored(string id, string member)
    {
        string result = await FixHarness.ApplyAsync(
            new IgnoreMemberCodeFix(), id, $"[Shared] public class Self\n{{\n    // kept\n    {member} // kept too\n}}\n");

        Assert.Equal($"[Shared] public class Self\n{{\n    // kept\n    [SharedIgnore]\n    {member} // kept too\n}}\n", result);
    }

    [Fact]
    public Task A_worker_method_is_not_offered_what_is_for_members() => FixHarness.AssertNoneAsync(
        new IgnoreMemberCodeFix(), "PG0003", "public static class Jobs { [Worker] public static void Run(Stream input) { } }");

    [Theory]
    [InlineData("private readonly Lock _gate = new();")]
    [InlineData("internal Stream? Input { get; set; }")]
    public async Task A_field_that_is_no_state_is_left_out_of_it(string field)
    {
        string result = await FixHarness.ApplyAsync(
            new MarkTransientCodeFix(), "PG0018", $"[Shared] public class Self\n{{\n    {field}\n}}\n");

        Assert.Equal($"[Shared] public class Self\n{{\n    [SharedTransient]\n    {field}\n}}\n", result);
    }

    [Theory]
    [InlineData("    // kept\n    [Interleave]\n    public void Run() { }", "    // kept\n    public void Run() { }")]
    [InlineData("    [Interleave] public async Task Run() => await Task.Delay(1).ConfigureAwait(false);", "    [Interleave] public async Task Run() => await Task.Delay(1);")]
    public async Task What_keeps_the_mark_from_its_effect_is_removed(string before, string after)
    {
        string result = await FixHarness.ApplyAsync(
            new RemoveInterleaveCodeFix(), "PG0029", $"[Shared] public class Self\n{{\n{before}\n}}\n");

        Assert.Equal($"[Shared] public class Self\n{{\n{after}\n}}\n", result);
    }

    [Theory]
    [InlineData("    [Shared]\n    public IList<int> Numbers { get; } = [];", "    public IList<int> Numbers { get; } = [];")]
    [InlineData("    [Shared, Obsolete] public IList<int> Numbers { get; } = [];", "    [Obsolete] public IList<int> Numbers { get; } = [];")]
    public async Task A_member_that_cannot_be_live_hands_out_copies(string before, string after)
    {
        string result = await FixHarness.ApplyAsync(
            new HandOutCopyCodeFix(), "PG0017", $"[Shared] public class Self\n{{\n{before}\n}}\n");

        Assert.Equal($"[Shared] public class Self\n{{\n{after}\n}}\n", result);
    }
}
