using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.CodeFixes;

/// <summary>Leaves a field out of a shared object's state: [SharedTransient].</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MarkTransientCodeFix))]
[Shared]
public sealed class MarkTransientCodeFix() : MemberAttributeCodeFix("SharedTransient", [DiagnosticIds.OpaqueState])
{
    private protected override SyntaxNode? Find(SyntaxNode node) =>
        node.FirstAncestorOrSelf<SyntaxNode>(static part => part is ParameterSyntax or FieldDeclarationSyntax or PropertyDeclarationSyntax);
}
