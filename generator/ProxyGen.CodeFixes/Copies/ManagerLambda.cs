using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Contracts;

namespace ProxyGen.CodeFixes.Copies;

/// <summary>
/// Writes <c>proxy.Update(static (x, value) =&gt; …, value)</c>: what the change needs of its surroundings is computed there and passed along.
/// </summary>
internal sealed class ManagerLambda
{
    private const int MostArguments = 3;

    private readonly LostChangeSyntax _change;
    private readonly CancellationToken _cancellationToken;
    private readonly List<(string Name, ExpressionSyntax Value)> _arguments = [];
    private readonly HashSet<string> _names;
    private readonly string _object;

    private ManagerLambda(LostChangeSyntax change, CancellationToken cancellationToken)
    {
        _change = change;
        _cancellationToken = cancellationToken;
        _names = new HashSet<string>(
            change.Change.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(static name => name.Identifier.ValueText),
            StringComparer.Ordinal);
        _object = NewName("x");
    }

    /// <summary>The call that stands in place of the change; null where the change cannot move.</summary>
    public static ExpressionSyntax? Write(LostChangeSyntax change, CancellationToken cancellationToken) =>
        new ManagerLambda(change, cancellationToken).Write();

    private ExpressionSyntax? Write()
    {
        if (!IsUpdatable(_change.Access.Receiver.Type)
            || _change.Change.DescendantNodesAndSelf().Any(static node => node is ConditionalAccessExpressionSyntax or AnonymousFunctionExpressionSyntax)
            || Inside() is not { } head)
        {
            return null;
        }

        ExpressionSyntax? body = WithValues(_change.Change, head);
        if (body is null || _arguments.Count > MostArguments)
        {
            return null;
        }

        ITypeSymbol? type = _change.Model.GetTypeInfo(_change.Change, _cancellationToken).Type;
        bool isValue = type is not null && (type.SpecialType == SpecialType.System_Void || IsScalar(type));
        if (!isValue && !IsStatement())
        {
            return null;
        }

        string text = body.WithoutTrivia().ToString();
        string parameters = _arguments.Count == 0 ? _object : $"({_object}, {string.Join(", ", _arguments.Select(static pair => pair.Name))})";
        string lambda = isValue ? $"static {parameters} => {text}" : $"static {parameters} => {{ {text}; }}";
        string values = string.Concat(_arguments.Select(static pair => ", " + pair.Value.WithoutTrivia()));
        string receiver = _change.Receiver.WithoutTrivia().ToString();
        string call = _change.IsAwaited
            ? $"await {receiver}.UpdateAsync({lambda}{values})"
            : $"{receiver}.Update({lambda}{values})";
        ExpressionSyntax written = SyntaxFactory.ParseExpression(call);
        if (_change.IsAwaited && _change.Change.Parent is not (ExpressionStatementSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax))
        {
            written = SyntaxFactory.ParenthesizedExpression(written);
        }

        return written.WithTriviaFrom(_change.Change);
    }

    // The way to the copy, as the lambda sees it: a getter's asynchronous form is the property there.
    private ExpressionSyntax? Inside()
    {
        IOperation operation = _change.Access.Operation;
        IdentifierNameSyntax self = SyntaxFactory.IdentifierName(_object);
        if (operation is IInvocationOperation { TargetMethod: { } method } && method.HasAttribute(KnownNames.SharedAccessor))
        {
            return _change.Access.Keys.IsEmpty && _change.Access.Member is IPropertySymbol { IsIndexer: false } property
                ? SyntaxFactory.ParseExpression($"{_object}.{property.Name}")
                : null;
        }

        // Of an asynchronous form the name would have to be found; of what the library adds nothing is there.
        if (_change.IsAwaited || operation is IInvocationOperation { TargetMethod.IsExtensionMethod: true })
        {
            return null;
        }

        var source = (ExpressionSyntax)operation.Syntax;
        Dictionary<SyntaxNode, SyntaxNode> replaced = new() { [_change.Receiver] = self };
        foreach (ArgumentSyntax key in KeysOf(source))
        {
            if (ValueFor(key.Expression, "key") is not { } value)
            {
                return null;
            }

            replaced[key.Expression] = value;
        }

        return source.ReplaceNodes(replaced.Keys, (node, _) => replaced[node]);
    }

    private static SeparatedSyntaxList<ArgumentSyntax> KeysOf(ExpressionSyntax source) => source switch
    {
        ElementAccessExpressionSyntax element => element.ArgumentList.Arguments,
        InvocationExpressionSyntax call => call.ArgumentList.Arguments,
        _ => default,
    };

    // The change with the way to the copy in it, and parameters for what comes from outside.
    private ExpressionSyntax? WithValues(ExpressionSyntax change, ExpressionSyntax head)
    {
        ExpressionSyntax whole = change;
        Dictionary<SyntaxNode, SyntaxNode> replaced = [];
        if (_change.Variable is { } variable)
        {
            ExpressionSyntax initial = variable.Initializer!.Value;
            ExpressionSyntax start = initial == _change.Head ? head : initial.ReplaceNode(Unwrapped(_change.Head, initial), head);
            if (start is not (MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or InvocationExpressionSyntax or IdentifierNameSyntax))
            {
                return null;
            }

            IdentifierNameSyntax[] uses =
            [
                .. change.DescendantNodes().OfType<IdentifierNameSyntax>()
                    .Where(name => SymbolEqualityComparer.Default.Equals(_change.Model.GetSymbolInfo(name, _cancellationToken).Symbol, _change.Local)),
            ];
            if (uses.Length != 1)
            {
                return null;
            }

            replaced[uses[0]] = start.WithTriviaFrom(uses[0]);
        }
        else
        {
            ExpressionSyntax written = Unwrapped(_change.Head, change);
            replaced[written] = head.WithTriviaFrom(written);
        }

        foreach ((ExpressionSyntax value, string name) in Values(change))
        {
            if (replaced.Keys.Any(key => value.Span.Contains(key.Span)))
            {
                return null;
            }

            if (replaced.Keys.Any(key => key.Span.Contains(value.Span)))
            {
                continue;
            }

            if (ValueFor(value, name) is not { } parameter)
            {
                return null;
            }

            if (parameter != value)
            {
                replaced[value] = parameter.WithTriviaFrom(value);
            }
        }

        return whole.ReplaceNodes(replaced.Keys, (node, _) => replaced[node]);
    }

    // The parentheses around an await go with it.
    private static ExpressionSyntax Unwrapped(ExpressionSyntax head, ExpressionSyntax whole)
    {
        ExpressionSyntax current = head;
        while (current is AwaitExpressionSyntax or ParenthesizedExpressionSyntax && current.Parent is ParenthesizedExpressionSyntax outer && outer != whole)
        {
            current = outer;
        }

        return current;
    }

    // What is put in: the right-hand side, arguments, keys.
    private IEnumerable<(ExpressionSyntax Value, string Name)> Values(ExpressionSyntax change)
    {
        if (change is AssignmentExpressionSyntax assignment)
        {
            yield return (assignment.Right, "value");
        }

        foreach (ArgumentSyntax argument in change.DescendantNodes().OfType<ArgumentSyntax>())
        {
            if (change is AssignmentExpressionSyntax { Right: { } right } && right.Span.Contains(argument.Span))
            {
                continue;
            }

            bool isInner = argument.Ancestors().TakeWhile(node => node != change).OfType<ArgumentSyntax>().Any();
            if (!isInner)
            {
                string name = (_change.Model.GetOperation(argument, _cancellationToken) as IArgumentOperation)?.Parameter?.Name ?? "key";
                yield return (argument.Expression, name);
            }
        }
    }

    // A constant stays; anything else becomes a parameter. Null for what cannot be sent for sure.
    private ExpressionSyntax? ValueFor(ExpressionSyntax value, string name)
    {
        if (IsClosed(value))
        {
            return value;
        }

        if (value.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not 0 }
            || _change.Model.GetTypeInfo(value, _cancellationToken).Type is not { } type || !IsScalar(type)
            || value.DescendantNodesAndSelf().Any(static node => node is AwaitExpressionSyntax)
            || value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(IsVariable))
        {
            return null;
        }

        string parameter = value is IdentifierNameSyntax { Identifier.Text: var text }
            && _change.Model.GetSymbolInfo(value, _cancellationToken).Symbol is ILocalSymbol or IParameterSymbol
            ? text
            : NewName(name);
        if (!_arguments.Any(pair => pair.Name == parameter))
        {
            _arguments.Add((parameter, value));
        }

        return SyntaxFactory.IdentifierName(parameter);
    }

    private bool IsVariable(IdentifierNameSyntax name) =>
        _change.Local is { } local && SymbolEqualityComparer.Default.Equals(_change.Model.GetSymbolInfo(name, _cancellationToken).Symbol, local);

    private bool IsClosed(ExpressionSyntax value)
    {
        if (_change.Model.GetConstantValue(value, _cancellationToken).HasValue)
        {
            return true;
        }

        foreach (SyntaxNode node in value.DescendantNodesAndSelf())
        {
            switch (node)
            {
                case InvocationExpressionSyntax or ThisExpressionSyntax or BaseExpressionSyntax or AwaitExpressionSyntax:
                    return false;
                case SimpleNameSyntax name when _change.Model.GetSymbolInfo(name, _cancellationToken).Symbol
                    is not (ITypeSymbol or INamespaceSymbol or IFieldSymbol { IsConst: true } or IMethodSymbol { MethodKind: MethodKind.Constructor }
                        or IPropertySymbol { IsStatic: false } or ILocalSymbol { IsConst: true }):
                    return false;
                case IdentifierNameSyntax { Parent: not AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } } name
                    when _change.Model.GetSymbolInfo(name, _cancellationToken).Symbol is IPropertySymbol:
                    return false;
            }
        }

        return true;
    }

    private bool IsStatement() => _change.Change.Parent is ExpressionStatementSyntax
        || _change.Change.Parent is ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } } };

    private static bool IsUpdatable(ITypeSymbol? proxy) =>
        proxy is not null && proxy.AllInterfaces.Any(static type => type.OriginalDefinition.IsNamed(KnownNames.Updatable));

    private static bool IsScalar(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum
        || type.SpecialType is (>= SpecialType.System_Boolean and <= SpecialType.System_String) or SpecialType.System_DateTime
        || type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [{ } inner] } && IsScalar(inner);

    private string NewName(string wish)
    {
        string name = wish;
        for (int number = 2; !_names.Add(name); number++)
        {
            name = wish + number;
        }

        return name;
    }
}
