using System.Text;

namespace ProxyGen.IntegrationTests.Foreign;

/// <summary>A shared class that works with objects of a class that is shared from outside.</summary>
[Shared]
public class Editor
{
    private readonly StringBuilder _own = new("own");

    public StringBuilder Own => _own;

    public StringBuilder? Current { get; set; }

    public string Title { get; set; } = "";

    public void Sign(StringBuilder text, string name) => text.Append(" -- ").Append(name);

    public int TotalLength(List<StringBuilder> texts) => texts.Sum(text => text.Length);

    public StringBuilder Copy(StringBuilder text) => new(text.ToString());
}
