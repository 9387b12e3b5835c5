using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <summary>Gives locals of generated code names that no parameter has.</summary>
internal sealed class LocalNames(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken.Select(static name => name.TrimStart('@')), StringComparer.Ordinal);

    public static LocalNames Beside(EquatableArray<ParameterModel> parameters) =>
        new(ParameterText.Visible(parameters).Select(static parameter => parameter.Name));

    /// <summary>The name, or one like it, which is taken from now on.</summary>
    public string Choose(string name)
    {
        string bare = name.TrimStart('@');
        if (_taken.Add(bare))
        {
            return name;
        }

        int number = 2;
        while (!_taken.Add(bare + number))
        {
            number++;
        }

        return bare + number;
    }
}
