using System.Text.Json;

namespace ProxyGen.Serialization.Formatters;

/// <summary>How JSON text is read.</summary>
internal static class JsonText
{
    /// <summary>For text that is passed on as it was first written, which its reader accepted.</summary>
    public static JsonDocumentOptions Lenient { get; } = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>For text that was written from values; an object can hold a name only once.</summary>
    public static JsonDocumentOptions Strict { get; } = new() { AllowDuplicateProperties = false };
}
