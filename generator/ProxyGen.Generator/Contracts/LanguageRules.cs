using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.Generator.Contracts;

/// <summary>Which language generated code is written in.</summary>
internal static class LanguageRules
{
    /// <summary>Spans as locals of asynchronous methods are the newest that it uses.</summary>
    public const LanguageVersion Oldest = LanguageVersion.CSharp13;

    /// <summary>What keeps the compiler from taking generated code; null where it takes it.</summary>
    public static ContractProblem? Check(Compilation compilation, Location? location) =>
        compilation is CSharpCompilation { LanguageVersion: < Oldest and var version }
            ? new ContractProblem(
                ContractDescriptors.LanguageTooOld, location, version.ToDisplayString(), Oldest.ToDisplayString())
            : null;
}
