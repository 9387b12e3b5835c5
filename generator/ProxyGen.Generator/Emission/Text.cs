using Microsoft.CodeAnalysis.CSharp;

namespace ProxyGen.Generator.Emission;

/// <summary>Strings as C# writes them.</summary>
internal static class Text
{
    public static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
