using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using ProxyGen.Generator.Analyzers;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.CodeFixes;

/// <summary>Names a type as data, so that a formatter is generated for it: <c>[assembly: SharedData(typeof(T))]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RegisterDataCodeFix))]
[Shared]
public sealed class RegisterDataCodeFix : CodeFixProvider
{
    private const string Title = "Add [assembly: SharedData(...)] for the type";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.LambdaValueNotRegistered];

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is CompilationUnitSyntax unit
            && context.Diagnostics[0].Properties.TryGetValue(ManagerLambdaAnalyzer.TypeProperty, out string? type)
            && type is not null)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    Title,
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(Add(unit, type))),
                    equivalenceKey: OneActionFixAllProvider.KeyOf(this)),
                context.Diagnostics);
        }
    }

    private static CompilationUnitSyntax Add(CompilationUnitSyntax unit, string type)
    {
        AttributeListSyntax list = SyntaxFactory.AttributeList(
                SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(SyntaxKind.AssemblyKeyword)),
                SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(
                    SyntaxFactory.ParseName("global::ProxyGen.SharedData"),
                    SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.AttributeArgument(
                        SyntaxFactory.TypeOfExpression(SyntaxFactory.ParseTypeName(type))))))))
            .WithTrailingTrivia(SyntaxFactory.ElasticLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);
        return unit.AddAttributeLists(list);
    }
}
