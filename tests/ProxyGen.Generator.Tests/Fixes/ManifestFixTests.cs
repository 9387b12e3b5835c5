using Microsoft.CodeAnalysis.CodeFixes;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Fixes;

public sealed class ManifestFixTests
{
    private const string Source = """
        public record Page(int Number);
        [Shared] public class Account { public decimal Balance; public Page Read() => new(1); public void Close() { } }
        [Shared] public class Box { public int Width; }

        """;

    [Fact]
    public async Task What_is_lacking_is_added_and_what_is_broken_stays()
    {
        string result = await FixHarness.UpdateManifestAsync(
            "PG0028",
            Source,
            """
            # Kept: of the file.

            # Kept: what is broken.
            Demo.Account: get Balance->System.Int32
            # Kept: of another class.
            Demo.Car: Drive()

            """);

        Assert.Equal(
            """
            # Kept: of the file.

            # Kept: what is broken.
            Demo.Account: .ctor()
            Demo.Account: Close()
            Demo.Account: Read()->Demo.Page
            Demo.Account: get Balance->System.Int32
            Demo.Account: set Balance->System.Decimal
            # Kept: of another class.
            Demo.Car: Drive()
            data Demo.Page{Number:System.Int32}

            """,
            result);
    }

    [Fact]
    public async Task A_break_is_accepted_and_unused_data_is_left_out()
    {
        string result = await FixHarness.UpdateManifestAsync(
            "PG0027",
            Source,
            "Demo.Account: Open(Demo.Key)\r\nDemo.Box: .ctor()\r\ndata Demo.Key{Lock:Demo.Lock}\r\ndata Demo.Lock{}\r\ndata Demo.Page{Number:System.String}");

        Assert.Equal(
            "Demo.Account: .ctor()\r\nDemo.Account: Close()\r\nDemo.Account: Read()->Demo.Page\r\nDemo.Account: get Balance->System.Decimal\r\n"
            + "Demo.Account: set Balance->System.Decimal\r\nDemo.Box: .ctor()\r\ndata Demo.Page{Number:System.Int32}\r\n",
            result);
    }

    [Fact]
    public async Task A_class_that_is_gone_is_taken_out_of_the_manifest() => Assert.Equal(
        "Demo.Box: .ctor()\nDemo.Box: get Width->System.Int32\nDemo.Box: set Width->System.Int32\n",
        await FixHarness.UpdateManifestAsync(
            "PG0027",
            "[Shared] public class Box { public int Width; }",
            "Demo.Box: .ctor()\nDemo.Box: get Width->System.Int32\nDemo.Box: set Width->System.Int32\nDemo.Car: .ctor()\nDemo.Car: Drive()\n"));

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task All_classes_are_written_at_once(FixAllScope scope) => Assert.Equal(
        """
        Demo.Account: .ctor()
        Demo.Account: Close()
        Demo.Account: Read()->Demo.Page
        Demo.Account: get Balance->System.Decimal
        Demo.Account: set Balance->System.Decimal
        Demo.Box: .ctor()
        Demo.Box: get Width->System.Int32
        Demo.Box: set Width->System.Int32
        data Demo.Page{Number:System.Int32}

        """,
        await FixHarness.UpdateManifestAsync("PG0028", Source, "", scope));
}
