using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <content>Closed forms of generic methods.</content>
internal sealed partial class PayloadReader
{
    /// <summary>Has a form registered, with the formatters of what travels when it is called, unless its type arguments cannot cross.</summary>
    /// <param name="shared">The shared class, closed, in whose contract the method is.</param>
    /// <param name="definition">The method as the contract has it.</param>
    /// <param name="method">The same in the closed class.</param>
    /// <param name="types">The type arguments.</param>
    /// <param name="scope">Where the call stands.</param>
    public void RequireForm(
        INamedTypeSymbol shared, IMethodSymbol definition, IMethodSymbol method, ImmutableArray<ITypeSymbol> types, BindingScope scope)
    {
        (ImmutableArray<PayloadType> arguments, PayloadProblem? problem) = ReadAll(types, scope, PayloadPlace.Data);
        (ImmutableArray<PayloadType> outer, PayloadProblem? outerProblem) = ReadAll(shared.AllTypeArguments(), scope, PayloadPlace.Signature);
        if (types.Length != method.Arity
            || (problem ?? outerProblem) is not null
            || !GenericMethods.MayClose(method, types, compilation)
            || arguments.Concat(outer).Any(static argument => argument.IsOpen))
        {
            return;
        }

        BindingScope inner = ScopeOf(method.OriginalDefinition).Within(scope);
        IMethodSymbol closed = method.Construct([.. types]);
        foreach (ITypeSymbol type in ContractMembers.PayloadTypesOf(closed))
        {
            if (ReadParameter(type, inner, PayloadPlace.Signature).Problem is not null)
            {
                return;
            }
        }

        if (Streams.ResultOf(closed) is { } stream)
        {
            RequireStream(stream, inner);
        }

        INamedTypeSymbol shape = shared.OriginalDefinition;
        ForeignClass? foreign = shape.HasSharedMark() ? null : ForeignClasses.Of(compilation).Find(shape);
        _required.AddGenericForm(new GenericFormModel(
            SharedClassNames.DispatcherType(shape, [.. outer.Select(static argument => argument.ProxyBare)], foreign),
            GenericMethods.Key(definition, this),
            string.Join(", ", arguments.Select(static argument => argument.ProxyBare)),
            string.Join(",", arguments.Select(static argument => argument.Canonical))));
    }
}
