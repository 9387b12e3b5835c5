namespace ProxyGen.Protocol.Contracts;

/// <summary>Type names as signatures and shapes write them: <c>System.Collections.Generic.List&lt;Shop.Item&gt;</c>.</summary>
internal static class WireTypeNames
{
    /// <summary>All names in a text, those of type arguments and those that have them included.</summary>
    public static IEnumerable<string> In(string text)
    {
        for (int start = 0; start < text.Length; start++)
        {
            if (!IsNamePart(text[start]))
            {
                continue;
            }

            int end = start;
            while (end < text.Length && IsNamePart(text[end]))
            {
                end++;
            }

            yield return text[start..AfterArguments(text, end)];
            start = end;
        }
    }

    /// <summary>The type arguments of a closed generic name; empty for any other.</summary>
    public static ReadOnlySpan<char> ArgumentsOf(string name)
    {
        int start = name.IndexOf('<', StringComparison.Ordinal);
        return start < 0 ? default : name.AsSpan(start);
    }

    /// <summary>Whether a name may be that of a type parameter: these have no namespace. The word before a shared class's name is none.</summary>
    public static bool MayBeParameter(string name) => name != "shared" && !name.AsSpan().ContainsAny('.', '<');

    private static int AfterArguments(string text, int start)
    {
        if (start == text.Length || text[start] != '<')
        {
            return start;
        }

        int depth = 0;
        for (int end = start; end < text.Length; end++)
        {
            depth += text[end] switch { '<' => 1, '>' => -1, _ => 0 };
            if (depth == 0)
            {
                return end + 1;
            }
        }

        return start;
    }

    private static bool IsNamePart(char character) => char.IsLetterOrDigit(character) || character is '_' or '.' or '+';
}
