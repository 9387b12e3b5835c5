namespace ProxyGen.IntegrationTests.Foreign;

/// <summary>A class that nobody has marked.</summary>
public class Notebook(string title)
{
    public string Title { get; } = title;

    public List<string> Lines { get; } = [];

    public void Write(string line) => Lines.Add(line);

    public void Burn() => Lines.Clear();
}
