using System.ComponentModel;
using System.Reflection;

namespace ProxyGen.Protocol;

/// <summary>
/// Which generated code this runtime runs. A new format is a new number here and in the generator's registry; the oldest moves only when
/// this runtime has lost something that code of that format calls. Code from before there were numbers counts as the first format.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GeneratedCodeFormat
{
    private const int Oldest = 1;
    private const int Newest = 6;

    /// <summary>Used by generated code, before it registers anything.</summary>
    /// <param name="format">The format of the code.</param>
    /// <param name="assembly">The assembly that it is part of.</param>
    /// <exception cref="ContractMismatchException">This version of ProxyGen does not run code of that format.</exception>
    public static void Require(int format, Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        if (format is >= Oldest and <= Newest)
        {
            return;
        }

        string name = assembly.GetName().Name!;
        string version = typeof(GeneratedCodeFormat).Assembly.GetName().Version!.ToString(3);
        throw new ContractMismatchException(format > Newest
            ? $"{name} was built with a later version of the ProxyGen package than {version}, with which this program runs. "
                + $"Update the ProxyGen package of the program to the version that {name} was built with."
            : $"{name} was built with a version of the ProxyGen package that is too old for {version}, with which this program runs. "
                + $"Build {name} again with ProxyGen {version}.");
    }
}
