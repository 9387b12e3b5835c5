using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.CodeFixes;

/// <summary>Writes the type arguments that the compiler has inferred, so that the generator finds the closed form.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WriteTypeArgumentsCodeFix))]
[Shared]
public sealed class WriteTypeArgumentsCodeFix : CodeFixProvider
{
    private const string Title = "Write the type arguments";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.UnknownForm];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => OneActionFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);

        // Where they are written already, something else is unknown.
        if (root?.FindNode(context.Span).DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().FirstOrDefault() is { } name
            && context.Diagnostics[0].Properties.TryGetValue(ClosedFormProperties.TypeArguments, out string? arguments)
            && SyntaxFactory.ParseName($"_<{arguments}>") is GenericNameSyntax written)
        {
            GenericNameSyntax closed = written.WithIdentifier(name.Identifier.WithoutTrivia()).WithTriviaFrom(name);
            context.RegisterCodeFix(
                CodeAction.Create(
                    Title,
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(name, closed))),
                    equivalenceKey: OneActionFixAllProvider.KeyOf(this)),
                context.Diagnostics);
        }
    }
}
