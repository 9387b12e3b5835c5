using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ProxyGen.Generator.Tests.Harness;

/// <summary>A project's <c>SharedContracts.txt</c>.</summary>
internal sealed class ManifestFile(string text) : AdditionalText
{
    public override string Path => "/demo/SharedContracts.txt";

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
