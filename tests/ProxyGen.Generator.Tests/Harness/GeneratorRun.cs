using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ProxyGen.Generator.Tests.Harness;

/// <summary>What came of a run: the generated sources, and the compilation with them.</summary>
internal sealed class GeneratorRun(
    GeneratorDriver driver, CSharpCompilation compilation, ImmutableArray<Diagnostic> analysis, ImmutableArray<Diagnostic> compilerDiagnostics)
{
    public GeneratorDriver Driver { get; } = driver;

    /// <summary>The compilation with the generated sources in it.</summary>
    public CSharpCompilation Compilation { get; } = compilation;

    /// <summary>What the analyzers reported.</summary>
    public ImmutableArray<Diagnostic> Analysis { get; } = analysis;

    /// <summary>What the compiler reported of sources and generated code, before anything is emitted.</summary>
    public ImmutableArray<Diagnostic> CompilerDiagnostics { get; } = compilerDiagnostics;

    public IReadOnlyDictionary<string, string> Sources { get; } = SourcesOf(driver);

    public static IReadOnlyDictionary<string, string> SourcesOf(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().GeneratedSources
            .ToDictionary(static source => source.HintName, static source => source.SourceText.ToString());

    public INamedTypeSymbol Type(string metadataName) =>
        Compilation.GetTypeByMetadataName(metadataName) ?? throw new InvalidOperationException($"{metadataName} does not exist.");

    /// <summary>The members of a generated type as C# declares them, in order, without those of the compiler.</summary>
    public IReadOnlyList<string> MembersOf(string metadataName) =>
        [.. Type(metadataName).GetMembers()
            .Where(static member => !member.IsImplicitlyDeclared && member is not IMethodSymbol { MethodKind: not MethodKind.Ordinary })
            .Select(static member => member.ToDisplayString(MemberFormat))];

    private static readonly SymbolDisplayFormat MemberFormat = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeAccessibility,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeModifiers
            | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);
}
