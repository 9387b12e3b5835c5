namespace ProxyGen.Interop;

/// <summary>What ties a process to the one that started it, and how that is cut. Where the system has no such ties there is nothing to do.</summary>
internal static class Detachment
{
    private const int StandardDescriptors = 3;

    /// <summary>Leaves the starter's session: closing its terminal ends this process no more, and no signal to its group comes by.</summary>
    public static void LeaveSession()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = LibC.CreateSession();
        }
    }

    /// <summary>Gives up standard input, output and error: whoever waits for the end of the starter's output waits for this process no more.</summary>
    public static void LeaveConsole()
    {
        Console.SetOut(TextWriter.Null);
        Console.SetError(TextWriter.Null);
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var nothing = File.OpenHandle("/dev/null", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        for (int descriptor = 0; descriptor < StandardDescriptors; descriptor++)
        {
            _ = LibC.Replace(nothing, descriptor);
        }
    }
}
