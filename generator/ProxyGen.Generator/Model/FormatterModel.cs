namespace ProxyGen.Generator.Model;

/// <summary>A formatter of the library, closed over the types of this assembly.</summary>
/// <param name="Type">The formatted type.</param>
/// <param name="Creation">The expression that makes its formatter.</param>
internal sealed record FormatterModel(string Type, string Creation);
