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
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax or MemberBindingExpressionSyntax } => true,
        _ => false,
    };

    public static RequiredTypes Read(GeneratorSyntaxContext context, CancellationToken cancellationToken)
    {
        RequiredTypes form = context.Node is InvocationExpressionSyntax call
            ? GenericMethodUse.Read(call, context.SemanticModel, cancellationToken)
            : RequiredTypes.None;
        if (!form.IsEmpty)
        {
            return form;
        }

        ITypeSymbol? type = context.Node switch
        {
            GenericNameSyntax name => context.SemanticModel.GetTypeInfo(name, cancellationToken).Type
                ?? context.SemanticModel.GetSymbolInfo(name, cancellationToken).Symbol as ITypeSymbol,
            InvocationExpressionSyntax invocation when IsCreation(invocation) => TypeOfCreation(invocation, context.SemanticModel, cancellationToken),
            _ => null,
        };
        if (type is not INamedTypeSymbol { IsGenericType: true, IsUnboundGenericType: false } closed)
        {
            return RequiredTypes.None;
        }

        PayloadReader payloads = new(context.SemanticModel.Compilation, cancellationToken);
        BindingScope scope = new([context.Node]);
        if (closed.TypeKind == TypeKind.Error
            || closed.SharedClassOfProxy() is not null
            || closed.IsSharedClass(context.SemanticModel.Compilation))
        {
            payloads.Read(closed, scope, PayloadPlace.Signature);
        }

        return payloads.Required;
    }

    private static bool IsCreation(InvocationExpressionSyntax invocation) =>
        invocation.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: { } name }
        && (name.StartsWith("Create", StringComparison.Ordinal) || name.StartsWith("GetOrCreate", StringComparison.Ordinal));

    private static ITypeSymbol? TypeOfCreation(
        InvocationExpressionSyntax invocation, SemanticModel model, CancellationToken cancellationToken)
    {
        SymbolInfo info = model.GetSymbolInfo(invocation, cancellationToken);
        SimpleNameSyntax name = ((MemberAccessExpressionSyntax)invocation.Expression).Name;
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is IMethodSymbol method)
        {
            return TypeOfBoundCreation(method, name, model, cancellationToken);
        }

        return UnboundCreation.TypeOf(invocation, name, model, mayBePlain: false, new GeneratedExpressions(model, cancellationToken).TypeOf, cancellationToken);
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
