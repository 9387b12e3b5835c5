using ProxyGen;

namespace Boards;

/// <summary>What processes write on.</summary>
[Shared]
public class Board
{
    /// <summary>The process that has the object.</summary>
    public int ProcessId => Environment.ProcessId;

    /// <summary>What has been written.</summary>
    [Shared]
    public List<string> Lines { get; } = [];

    /// <summary>Writes a line.</summary>
    public void Write(string line) => Lines.Add(line);
}
