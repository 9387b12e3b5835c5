using ProxyGen;

namespace Documents;

[Shared]
public class Document
{
    public string Title { get; set; } = "";

    public Stream Content { get; set; } = Stream.Null;
}
