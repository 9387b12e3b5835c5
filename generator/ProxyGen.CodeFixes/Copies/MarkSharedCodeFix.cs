using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Contracts;

namespace ProxyGen.CodeFixes.Copies;

/// <summary>
/// Marks the member [Shared], so that proxies hand out a live collection. It is offered where all that is done with the member compiles then as well.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MarkSharedCodeFix))]
[Shared]
public sealed class MarkSharedCodeFix : LostChangeCodeFix
{
    private protected override string TitleOf(LostChangeSyntax change) => $"Mark '{change.Access.Member.Name}' [Shared]: proxies hand out a live collection";

    private protected override async Task<Solution?> FixAsync(LostChangeSyntax change, CancellationToken cancellationToken)
    {
        if (!ChangesCollectionItself(change, cancellationToken)
            || PropertyOf(change) is not { DeclaringSyntaxReferences: [{ } reference] } property
            || property.HasAttribute(KnownNames.Shared)
            || await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is not PropertyDeclarationSyntax declaration
            || change.Document.Project.Solution.GetDocument(declaration.SyntaxTree) is not { } document
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return null;
        }

        AttributeSyntax mark = SyntaxFactory.Attribute(SyntaxFactory.IdentifierName("Shared"));
        AttributeListSyntax list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(mark))
            .WithTrailingTrivia(SyntaxFactory.Space);
        PropertyDeclarationSyntax changed = declaration.AttributeLists.Count > 0
            ? declaration.WithAttributeLists(declaration.AttributeLists.Insert(0, list.WithLeadingTrivia(declaration.GetLeadingTrivia())))
            : declaration.WithoutLeadingTrivia()
                .WithAttributeLists(SyntaxFactory.SingletonList(list.WithLeadingTrivia(declaration.GetLeadingTrivia())));
        return document.WithSyntaxRoot(root.ReplaceNode(declaration, changed)).Project.Solution;
    }

    private protected override async Task<IReadOnlyList<DocumentId>> FindTouchedAsync(LostChangeSyntax change, CancellationToken cancellationToken)
    {
        // Whoever uses the member names it.
        List<DocumentId> touched = [];
        foreach (Document document in change.Document.Project.Documents)
        {
            if ((await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString().Contains(change.Access.Member.Name))
            {
                touched.Add(document.Id);
            }
        }

        return touched;
    }

    // A change of what is in the collection does not become live with it.
    private static bool ChangesCollectionItself(LostChangeSyntax change, CancellationToken cancellationToken)
    {
        ExpressionSyntax? collection = change.Change switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
            InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax, Parent: ConditionalAccessExpressionSyntax conditional } =>
                conditional.Expression,
            AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax element } => element.Expression,
            _ => null,
        };
        while (collection is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            collection = collection is ParenthesizedExpressionSyntax inner ? inner.Expression : ((PostfixUnaryExpressionSyntax)collection).Operand;
        }

        if (change.Change is AssignmentExpressionSyntax assignment && !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
        {
            // The proxy would do that in two calls.
            return false;
        }

        if (change.Variable is { Initializer.Value: { } value })
        {
            return collection is not null && (value == change.Head || value == change.Head.Parent)
                && change.Local is { } local
                && local.Type is { } type
                && (change.Variable.Parent is VariableDeclarationSyntax { Type.IsVar: true } || type.TypeKind == TypeKind.Interface)
                && SymbolEqualityComparer.Default.Equals(change.Model.GetSymbolInfo(collection, cancellationToken).Symbol, local);
        }

        return collection is not null && collection == change.Head;
    }

    // The property of the shared class that the proxy's property stands for.
    private static IPropertySymbol? PropertyOf(LostChangeSyntax change)
    {
        if (change.Access is not { Member: IPropertySymbol { IsIndexer: false } member, Operation: IPropertyReferenceOperation or IInvocationOperation })
        {
            return null;
        }

        for (INamedTypeSymbol? type = change.Symbols.SharedClassOf(change.Access.Receiver.Type); type is not null; type = type.BaseType)
        {
            foreach (ISymbol candidate in type.OriginalDefinition.GetMembers(member.Name))
            {
                if (candidate is IPropertySymbol property)
                {
                    return CanBeLive(property.Type) ? property : null;
                }
            }
        }

        return null;
    }

    private static bool CanBeLive(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsGenericType: true, Name: "List" or "Dictionary" or "HashSet" or "Queue" or "Stack" } named
        && named.ContainingNamespace.NameInFull() == "System.Collections.Generic";
}
