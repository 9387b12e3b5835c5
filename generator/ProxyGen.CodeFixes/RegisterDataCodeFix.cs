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

    private static readonly FixAllProvider EachTypeOnce = FixAllProvider.Create(static async (context, document, reports) =>
    {
        var unit = (CompilationUnitSyntax?)await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        IEnumerable<string> types = reports.Select(TypeOf).OfType<string>().Distinct().OrderBy(static type => type, StringComparer.Ordinal);
        return unit is null ? document : document.WithSyntaxRoot(types.Aggregate(unit, Add));
    });

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.LambdaValueNotRegistered];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => EachTypeOnce;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is CompilationUnitSyntax unit && TypeOf(context.Diagnostics[0]) is { } type)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    Title,
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(Add(unit, type))),
                    equivalenceKey: OneActionFixAllProvider.KeyOf(this)),
                context.Diagnostics);
        }
    }

    private static string? TypeOf(Diagnostic report) =>
        report.Properties.TryGetValue(ManagerLambdaAnalyzer.TypeProperty, out string? type) ? type : null;

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
