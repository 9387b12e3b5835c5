using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <summary>Writes documentation comments and attributes carried over from the class.</summary>
internal static class Documentation
{
    /// <summary>Inherits the declaration's documentation, or says what the member does where it has none.</summary>
    public static void Write(SourceWriter writer, DeclarationModel declaration, string summary)
    {
        // A documentation id needs no name that is in scope here, and the compiler does not complain of it.
        writer.Write(declaration.DocumentationId is { } id
            ? $"""/// <inheritdoc cref="{id}"/>"""
            : $"/// <summary>{summary}</summary>");
        WriteObsolete(writer, declaration);
        foreach (string attribute in declaration.Attributes)
        {
            writer.Write(attribute);
        }
    }

    public static void WriteObsolete(SourceWriter writer, DeclarationModel declaration)
    {
        if (declaration.Obsolete is { } obsolete)
        {
            writer.Write(obsolete);
        }
    }
}
