using System.Text;

namespace ProxyGen.Benchmarks.Analysis;

/// <summary>Lines of code, indented.</summary>
internal sealed class CodeLines
{
    private readonly StringBuilder _text = new();
    private int _indentation;

    public int Count { get; private set; }

    public void Add(string line)
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _indentation * 4).Append(line);
        }

        _text.Append('\n');
        Count++;
    }

    public void Open(string head)
    {
        Add(head);
        Open();
    }

    public void Open()
    {
        Add("{");
        _indentation++;
    }

    public void Close(string tail = "}")
    {
        _indentation--;
        Add(tail);
    }

    public override string ToString() => _text.ToString();
}
