using System.Diagnostics;
using System.Runtime.Versioning;
using ProxyGen.HostingTests.Shared;
using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.HostingTests.Managers;

[UnsupportedOSPlatform("windows")]
public sealed class KeyFileTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Key_file_is_made_for_its_owner_alone_and_lets_others_in()
    {
        await using var manager = await SharedManager.StartAsync(new() { Address = _folder.Address, KeyFile = _folder.KeyFile });
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(_folder.KeyFile));
        Assert.Equal(["key", "manager"], _folder.Files);

        await using var client = await SharedManager.ConnectAsync(_folder.Address, SharedKeyFile.Read(_folder.KeyFile));
        await using CounterProxy counter = await client.CreateCounterAsync();

        Assert.Equal(manager.ProcessId, await counter.GetProcessIdAsync());
    }

    [Fact]
    public async Task Programs_that_make_it_at_the_same_time_get_the_same_key()
    {
        SharedKey[] keys = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => SharedKeyFile.ReadOrCreate(_folder.KeyFile))));

        Assert.Single(keys.Select(static key => Convert.ToHexString(key.ToArray())).Distinct());
        Assert.Equal(["key"], _folder.Files);
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public async Task File_that_is_open_to_others_is_refused(UnixFileMode mode)
    {
        _ = SharedKeyFile.ReadOrCreate(_folder.KeyFile);
        File.SetUnixFileMode(_folder.KeyFile, OwnerOnly | mode);

        var exception = Assert.Throws<UnauthorizedAccessException>(() => SharedKeyFile.Read(_folder.KeyFile));
        var ofManager = await Assert.ThrowsAsync<ManagerStartException>(() => SharedManager.StartAsync(new() { KeyFile = _folder.KeyFile }));

        Assert.Contains("chmod 600", exception.Message, StringComparison.Ordinal);
        Assert.Equal(exception.Message, ofManager.Message);
    }

    [Fact]
    public async Task File_of_another_user_is_refused()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root can give a file away.");
        _ = SharedKeyFile.ReadOrCreate(_folder.KeyFile);
        using var giving = Process.Start("chown", ["65534", _folder.KeyFile]);
        await giving.WaitForExitAsync();
        Assert.Equal(0, giving.ExitCode);

        var exception = Assert.Throws<UnauthorizedAccessException>(() => SharedKeyFile.Read(_folder.KeyFile));

        Assert.Contains("another user", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no key at all")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void File_with_something_else_is_refused(string text)
    {
        using (var file = new FileStream(_folder.KeyFile, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly }))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(text));
        }

        Assert.Throws<InvalidDataException>(() => SharedKeyFile.Read(_folder.KeyFile));
    }

    [Fact]
    public async Task File_that_cannot_be_made_is_an_error_that_names_it()
    {
        string path = Path.Combine(_folder.KeyFile, "in", "no", "folder");

        var exception = await Assert.ThrowsAsync<ManagerStartException>(() => SharedManager.StartAsync(new() { KeyFile = path }));

        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
        Assert.Throws<FileNotFoundException>(() => SharedKeyFile.Read(_folder.KeyFile));
    }

    [Fact]
    public async Task Key_and_key_file_together_are_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => SharedManager.StartAsync(new() { Key = SharedKey.Create(), KeyFile = _folder.KeyFile }));
}
