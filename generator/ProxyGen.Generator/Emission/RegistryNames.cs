using System.Text;

namespace ProxyGen.Generator.Emission;

/// <summary>Where an assembly's registry and formatters stand.</summary>
internal static class RegistryNames
{
    public const string HintName = "ProxyGen.Registry.g.cs";

    public const string Type = "Registry";

    /// <summary>The namespace, made from the assembly's name.</summary>
    public static string Namespace(string assemblyName)
    {
        StringBuilder text = new("ProxyGen.Generated.");
        if (assemblyName.Length == 0 || !IsStart(assemblyName[0]))
        {
            text.Append('_');
        }

        foreach (char character in assemblyName)
        {
            text.Append(IsStart(character) || char.IsDigit(character) ? character : '_');
        }

        return text.ToString();
    }

    private static bool IsStart(char character) => char.IsLetter(character) || character == '_';
}
