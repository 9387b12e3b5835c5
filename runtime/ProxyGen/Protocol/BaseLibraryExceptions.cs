namespace ProxyGen.Protocol;

/// <summary>
/// Exceptions of the base library. A form is made when it is first asked for, and the types are named in its own lambda only: most
/// programs throw few of them, and should not load the assemblies of all.
/// </summary>
internal static partial class BaseLibraryExceptions
{
    private static readonly Dictionary<string, Func<ExceptionForm>> Forms = All();

    /// <summary>The names of all types.</summary>
    public static IEnumerable<string> Names => Forms.Keys;

    /// <summary>Makes the form of a type; null if it is none of these.</summary>
    public static ExceptionForm? Create(string typeName) => Forms.TryGetValue(typeName, out var create) ? create() : null;

    private static Dictionary<string, Func<ExceptionForm>> All()
    {
        var all = new Dictionary<string, Func<ExceptionForm>>();
        AddPlain(all);
        AddWithData(all);
        return all;
    }

    private static ExceptionForm<T> Form<T>(Func<string, Exception?, T> create)
        where T : Exception => new(create);

    private static ExceptionForm<T> FormWithData<T>(Func<string, Exception?, ExceptionData, T> create)
        where T : Exception => new(create);
}
