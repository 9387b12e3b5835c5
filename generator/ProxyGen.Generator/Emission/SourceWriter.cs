using System.Text;

namespace ProxyGen.Generator.Emission;

/// <summary>
/// Writes C# with the right indentation, whatever that of the raw strings it is given. Lines end with \n on every system.
/// </summary>
internal sealed class SourceWriter
{
    private const int Step = 4;

    private readonly StringBuilder _text = new();
    private int _indentation;

    /// <summary>Writes one or more lines.</summary>
    public void Write(string lines)
    {
        foreach (string line in lines.Split('\n'))
        {
            string trimmed = line.TrimEnd('\r', ' ');
            if (trimmed.Length > 0)
            {
                // Conditional compilation and pragmas read best where the compiler wants them: at the margin.
                _text.Append(' ', trimmed[0] == '#' ? 0 : _indentation * Step).Append(trimmed);
            }

            _text.Append('\n');
        }
    }

    public void WriteLine() => _text.Append('\n');

    /// <summary>Writes a head line, if any, and an opening brace; the closing one is written on disposal.</summary>
    public BlockScope Block(string? head = null, string end = "}")
    {
        if (head is not null)
        {
            Write(head);
        }

        Write("{");
        _indentation++;
        return new BlockScope(this, end);
    }

    public override string ToString() => _text.ToString();

    private void EndBlock(string end)
    {
        _indentation--;
        Write(end);
    }

    /// <summary>An open block.</summary>
    internal readonly struct BlockScope(SourceWriter writer, string end) : IDisposable
    {
        public void Dispose() => writer.EndBlock(end);
    }
}
