using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>
/// Finds closed forms of generic shared classes where code uses them: types such as <c>SharedList&lt;int&gt;</c> and
/// <c>BoxProxy&lt;int&gt;</c>, and calls such as <c>CreateList&lt;int&gt;()</c> and <c>CreateBox&lt;int&gt;()</c>; and of their generic methods. Calls of the
/// generator's own output do not bind; their names tell.
/// </summary>
internal static class GenericUseReader
{
    /// <summary>Whether the syntax may be such a use: judged by names alone.</summary>
    public static bool IsCandidate(SyntaxNode node) => node switch
    {
        GenericNameSyntax { Parent: not MemberAccessExpressionSyntax } name =>
            name.Identifier.ValueText.StartsWith("Shared", StringComparison.Ordinal)
            || name.Identifier.ValueText.EndsWith(SharedClassNames.ProxySuffix, StringComparison.Ordinal),
        GenericNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: not InvocationExpressionSyntax } } => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax or MemberBindingExpressionSyntax } => true,
        _ => false,
    };

    public static RequiredTypes Read(GeneratorSyntaxContext context, CancellationToken cancellationToken) =>
        Read(context.Node, context.SemanticModel, cancellationToken);

    public static RequiredTypes Read(SyntaxNode node, Compilation compilation, CancellationToken cancellationToken) =>
        Read(node, compilation.GetSemanticModel(node.SyntaxTree), cancellationToken);

    private static RequiredTypes Read(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        RequiredTypes form = GenericMethodUse.Read(node, model, cancellationToken);
        if (!form.IsEmpty)
        {
            return form;
        }

        ITypeSymbol? type = node switch
        {
            GenericNameSyntax { Parent: MemberAccessExpressionSyntax } group when UnboundCreation.IsName(group.Identifier.ValueText) =>
                TypeOfCreation(group, [], group, model, cancellationToken),
            GenericNameSyntax name => model.GetTypeInfo(name, cancellationToken).Type
                ?? model.GetSymbolInfo(name, cancellationToken).Symbol as ITypeSymbol,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
                when UnboundCreation.IsName(access.Name.Identifier.ValueText) =>
                TypeOfCreation(call, [.. call.ArgumentList.Arguments], access.Name, model, cancellationToken),
            _ => null,
        };
        if (type is not INamedTypeSymbol { IsGenericType: true, IsUnboundGenericType: false } closed)
        {
            return RequiredTypes.None;
        }

        PayloadReader payloads = new(model.Compilation, cancellationToken);
        BindingScope scope = new([node]);
        if (closed.TypeKind == TypeKind.Error
            || closed.SharedClassOfProxy() is not null
            || closed.IsSharedClass(model.Compilation))
        {
            payloads.Read(closed, scope, PayloadPlace.Signature);
        }

        return payloads.Required;
    }

    private static ITypeSymbol? TypeOfCreation(
        ExpressionSyntax use, ArgumentSyntax[] arguments, SimpleNameSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        SymbolInfo info = model.GetSymbolInfo(use, cancellationToken);
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is IMethodSymbol method)
        {
            return TypeOfBoundCreation(method, name, model, cancellationToken);
        }

        return UnboundCreation.TypeOf(arguments, name, model, mayBePlain: false, new GeneratedExpressions(model, cancellationToken).TypeOf, cancellationToken);
    }

    private static INamedTypeSymbol? TypeOfBoundCreation(
        IMethodSymbol method, SimpleNameSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        ITypeSymbol? result = Awaitables.ResultOf(method);
        if (result is not INamedTypeSymbol { IsGenericType: true } proxy || proxy.SharedClassOfProxy() is null)
        {
            return null;
        }

        // With a proxy's name among the type arguments the method may be found without being closed over them.
        return name is GenericNameSyntax generic
            && generic.Arity == proxy.Arity
            && proxy.TypeArguments.Any(static argument => argument.TypeKind == TypeKind.TypeParameter)
            ? proxy.OriginalDefinition.WithAllTypeArguments(TypeArguments(generic, model, cancellationToken))
            : proxy;
    }

    /// <summary>The type arguments as written.</summary>
    public static ITypeSymbol[] TypeArguments(GenericNameSyntax name, SemanticModel model, CancellationToken cancellationToken) =>
        [.. name.TypeArgumentList.Arguments.Select(argument => model.GetTypeInfo(argument, cancellationToken).Type).OfType<ITypeSymbol>()];
}
