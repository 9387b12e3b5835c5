namespace ProxyGen.Generator;

/// <summary>The names of the pipeline's steps, by which the tests of caching find them.</summary>
internal static class PipelineSteps
{
    public const string SharedClasses = nameof(SharedClasses);
    public const string BuiltInClasses = nameof(BuiltInClasses);
    public const string Workers = nameof(Workers);
    public const string Exceptions = nameof(Exceptions);
    public const string SharedTypes = nameof(SharedTypes);
    public const string ForeignClasses = nameof(ForeignClasses);
    public const string Startup = nameof(Startup);
    public const string RootNamespace = nameof(RootNamespace);
    public const string SharedData = nameof(SharedData);
    public const string GenericUses = nameof(GenericUses);
    public const string AssemblyName = nameof(AssemblyName);
    public const string RequiredTypes = nameof(RequiredTypes);
    public const string DataTypes = nameof(DataTypes);
    public const string Callbacks = nameof(Callbacks);
    public const string Registry = nameof(Registry);

    public static IReadOnlyList<string> All { get; } =
    [
        SharedClasses,
        BuiltInClasses,
        SharedTypes,
        ForeignClasses,
        Workers,
        Exceptions,
        SharedData,
        Startup,
        GenericUses,
        AssemblyName,
        RootNamespace,
        RequiredTypes,
        DataTypes,
        Callbacks,
        Registry,
    ];
}
