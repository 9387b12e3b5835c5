using ProxyGen;

namespace Boards;

/// <summary>What runs in worker processes.</summary>
public static class Jobs
{
    /// <summary>Writes a line, and says in which process.</summary>
    [Worker]
    public static int Write(BoardProxy board, string line)
    {
        board.Write(line);
        return Environment.ProcessId;
    }
}
