using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.CodeFixes;

/// <summary>Leaves a member that cannot be forwarded out of the proxy: [SharedIgnore].</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IgnoreMemberCodeFix))]
[Shared]
public sealed class IgnoreMemberCodeFix() : MemberAttributeCodeFix(
    "SharedIgnore",
    [
        DiagnosticIds.TypeCannotCross,
        DiagnosticIds.UnsupportedParameterForm,
        DiagnosticIds.UnreachableType,
        DiagnosticIds.GenericMethod,
        DiagnosticIds.EventNotProxied,
        DiagnosticIds.SameSignature,
    ])
{
    // Positional members of a record and parameters of a primary constructor have no place for it.
    private protected override SyntaxNode? Find(SyntaxNode node) => node.FirstAncestorOrSelf<MemberDeclarationSyntax>() switch
    {
        BaseTypeDeclarationSyntax or null => null,
        MethodDeclarationSyntax { Parent: TypeDeclarationSyntax } method when IsWorker(method) => null,
        { } member => member,
    };

    private static bool IsWorker(MethodDeclarationSyntax method) => method.AttributeLists
        .SelectMany(static list => list.Attributes)
        .Any(static attribute => attribute.Name.ToString().Split('.').Last() is "Worker" or "WorkerAttribute");
}
