using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ProxyGen.Generator.Usage;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace ProxyGen.CodeFixes.Races;

/// <summary>
/// Steps on one proxy that can run where the object is: an assignment, or a statement around it, which uses no other proxy, nothing of its own process
/// but values, and neither waits nor leaves.
/// </summary>
internal sealed class SharedSteps
{
    private SharedSteps(SyntaxNode node, ExpressionSyntax receiver, INamedTypeSymbol shared, IReadOnlyList<StepValue> values)
    {
        Node = node;
        Receiver = receiver;
        Shared = shared;
        Values = values;
    }

    /// <summary>The expression or statement.</summary>
    public SyntaxNode Node { get; }

    /// <summary>The proxy, as it is written.</summary>
    public ExpressionSyntax Receiver { get; }

    /// <summary>The class behind the proxy.</summary>
    public INamedTypeSymbol Shared { get; }

    /// <summary>What the steps use of what is around them.</summary>
    public IReadOnlyList<StepValue> Values { get; }

    /// <summary>The steps around a write; null where they cannot be moved.</summary>
    public static SharedSteps? Of(
        ExpressionSyntax target, IEnumerable<SyntaxNode> reads, SemanticModel model, UsageSymbols symbols, CancellationToken cancellationToken)
    {
        ExpressionSyntax? receiver = target switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            ElementAccessExpressionSyntax element => element.Expression,
            _ => null,
        };
        if (receiver is null
            || target.Parent is not ExpressionSyntax assignment
            || assignment is not (AssignmentExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax)
            || model.GetTypeInfo(receiver, cancellationToken).Type is not { } proxy
            || symbols.IsBuiltIn(proxy)
            || symbols.SharedClassOf(proxy) is not { IsGenericType: false } shared
            || !IsSettable(target, shared, model, cancellationToken))
        {
            return null;
        }

        SyntaxNode? node = Around(assignment, reads);
        return node is not null && ValuesOf(node, receiver, model, symbols, cancellationToken) is { } values
            ? new SharedSteps(node, receiver, shared, values)
            : null;
    }

    /// <summary>The steps with something else in the place of the proxy; null for the object that they stand in.</summary>
    public SyntaxNode With(string? name)
    {
        HashSet<SyntaxNode> changed =
        [
            .. Node.DescendantNodesAndSelf().Where(node => IsReceiver(node, Receiver)).Select(node => name is null ? node.Parent! : node),
            .. Node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(mention =>
                !IsMemberName(mention)
                && !IsInReceiver(mention, Node, Receiver)
                && Values.Any(value => value.Name == mention.Identifier.ValueText && value.Name != value.Parameter)),
        ];
        return Node.ReplaceNodes(changed, (original, rewritten) => (original, rewritten) switch
        {
            (_, _) when name is not null && IsReceiver(original, Receiver) => IdentifierName(name).WithTriviaFrom(original),
            (IdentifierNameSyntax mention, _) when !IsReceiver(original, Receiver) =>
                IdentifierName(Values.First(value => value.Name == mention.Identifier.ValueText).Parameter).WithTriviaFrom(original),
            (_, MemberAccessExpressionSyntax member) => member.Name.WithTriviaFrom(original),
            (_, ElementAccessExpressionSyntax element) => element.WithExpression(ThisExpression().WithTriviaFrom(element.Expression)),
            _ => rewritten,
        });
    }

    // The smallest expression or 'if' that has both the write and what it depends on.
    private static SyntaxNode? Around(ExpressionSyntax assignment, IEnumerable<SyntaxNode> reads)
    {
        SyntaxNode[] inside = [.. reads];
        if (inside.All(read => assignment.Span.Contains(read.Span)))
        {
            return assignment;
        }

        for (SyntaxNode? current = assignment; current is not (null or MemberDeclarationSyntax); current = current.Parent)
        {
            if (current is IfStatementSyntax { Parent: BlockSyntax } && inside.All(read => current.Span.Contains(read.Span)))
            {
                return current;
            }
        }

        return null;
    }

    // The class may let nobody else set what its proxy can set for its own.
    private static bool IsSettable(ExpressionSyntax target, INamedTypeSymbol shared, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(target, cancellationToken).Symbol is IPropertySymbol property
        && (property.IsIndexer || shared.GetMembers(property.Name).FirstOrDefault() is IPropertySymbol { SetMethod: not null } or IFieldSymbol or null);

    private static List<StepValue>? ValuesOf(
        SyntaxNode node, ExpressionSyntax receiver, SemanticModel model, UsageSymbols symbols, CancellationToken cancellationToken)
    {
        List<StepValue> values = [];
        foreach (SyntaxNode inner in node.DescendantNodesAndSelf())
        {
            if (inner is AwaitExpressionSyntax or ReturnStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax
                or YieldStatementSyntax or ThisExpressionSyntax or BaseExpressionSyntax or AnonymousFunctionExpressionSyntax
                or DeclarationExpressionSyntax or DeclarationPatternSyntax or VarPatternSyntax or ConditionalAccessExpressionSyntax
                    && !IsInReceiver(inner, node, receiver))
            {
                return null;
            }

            if (inner is not SimpleNameSyntax name || IsInReceiver(name, node, receiver) || IsMemberName(name))
            {
                continue;
            }

            switch (model.GetSymbolInfo(name, cancellationToken).Symbol)
            {
                case ILocalSymbol or IParameterSymbol or IFieldSymbol { IsConst: false, IsReadOnly: false } or IFieldSymbol { IsConst: false, IsStatic: false }
                    or IPropertySymbol { IsStatic: false }:
                    ITypeSymbol? type = model.GetTypeInfo(name, cancellationToken).Type;
                    if (type is null || IsWritten(name) || symbols.IsProxy(type) || IsDeclaredIn(name, node, model, cancellationToken))
                    {
                        return null;
                    }

                    if (values.All(known => known.Name != name.Identifier.ValueText))
                    {
                        values.Add(new StepValue(name.Identifier.ValueText, type));
                    }

                    break;
                case IMethodSymbol { IsStatic: false, IsExtensionMethod: false } or IEventSymbol or null:
                    return null;
                case IMethodSymbol { MethodKind: MethodKind.LocalFunction }:
                    return null;
            }
        }

        return UsesOtherProxies(node, receiver, model, symbols, cancellationToken) ? null : values;
    }

    private static bool IsMemberName(SimpleNameSyntax name) =>
        name.Parent is NameColonSyntax || (name.Parent is MemberAccessExpressionSyntax access && access.Name == name);

    private static bool IsWritten(SimpleNameSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax =>
            name.Parent.IsKind(SyntaxKind.PreIncrementExpression) || name.Parent.IsKind(SyntaxKind.PreDecrementExpression)
            || name.Parent.IsKind(SyntaxKind.PostIncrementExpression) || name.Parent.IsKind(SyntaxKind.PostDecrementExpression),
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        _ => false,
    };

    private static bool IsDeclaredIn(SimpleNameSyntax name, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(name, cancellationToken).Symbol!.DeclaringSyntaxReferences.Any(reference => node.Span.Contains(reference.Span));

    private static bool UsesOtherProxies(
        SyntaxNode node, ExpressionSyntax receiver, SemanticModel model, UsageSymbols symbols, CancellationToken cancellationToken) =>
        node.DescendantNodes().OfType<ExpressionSyntax>().Any(expression =>
            !IsInReceiver(expression, node, receiver)
            && model.GetTypeInfo(expression, cancellationToken).Type is { } type
            && symbols.IsProxy(type));

    private static bool IsReceiver(SyntaxNode node, ExpressionSyntax receiver) =>
        node is ExpressionSyntax
        && AreEquivalent(node, receiver)
        && node.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax
        && (node.Parent is not MemberAccessExpressionSyntax access || access.Expression == node);

    private static bool IsInReceiver(SyntaxNode node, SyntaxNode root, ExpressionSyntax receiver)
    {
        for (SyntaxNode? current = node; current is not null && current != root.Parent; current = current.Parent)
        {
            if (IsReceiver(current, receiver))
            {
                return true;
            }
        }

        return false;
    }
}
