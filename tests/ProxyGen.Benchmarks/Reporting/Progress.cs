namespace ProxyGen.Benchmarks.Reporting;

/// <summary>Says on one line of a terminal what is being measured; nothing when redirected.</summary>
internal static class Progress
{
    private const string ClearLine = "\r\u001b[K";

    public static void Show(string text)
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write(ClearLine + text);
        }
    }

    public static void Clear() => Show("");
}
