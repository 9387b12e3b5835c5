using System.Diagnostics;

namespace ProxyGen.Hosting;

/// <summary>Processes of one machine that do something one after the other: whoever holds the file open has the turn, and loses it when it ends.</summary>
internal sealed class FileTurn : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    private readonly FileStream _file;

    private FileTurn(FileStream file)
    {
        _file = file;
    }

    /// <summary>Waits for the turn.</summary>
    /// <exception cref="ManagerStartException">It does not come in time.</exception>
    public static async Task<FileTurn> TakeAsync(string path, TimeSpan patience, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileTurn(new FileStream(path, options));
            }
            catch (IOException exception)
            {
                if (clock.Elapsed >= patience)
                {
                    throw new ManagerStartException(
                        $"Another program has been starting the manager for {patience.TotalSeconds:0.#} seconds ({path}): {exception.Message}", exception);
                }

                await Task.Delay(Interval, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public void Dispose() => _file.Dispose();
}
