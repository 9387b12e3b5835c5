using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Flow;

namespace ProxyGen.Generator.Usage.Copies;

/// <summary>Calls of methods on the value and with it.</summary>
internal sealed partial class CopyTracker
{
    private void FollowCall(IInvocationOperation call, CopyPart part, ISymbol? variable)
    {
        LibraryCallKind kind = LibraryCalls.OfInstance(call.TargetMethod);
        if (kind == LibraryCallKind.Unknown)
        {
            FollowOwnCall(call, part, variable);
            return;
        }

        FollowLibraryCall(call, kind, call, part, variable);
    }

    private void FollowOwnCall(IInvocationOperation call, CopyPart part, ISymbol? variable)
    {
        if (effects.OfInstance(call.TargetMethod, options, depth, cancellationToken) is not { } effect)
        {
            Note(CopyEventKind.Escape, call, variable);
        }
        else if (effect.IsKept)
        {
            Note(CopyEventKind.Escape, call, variable);
        }
        else if (effect.IsReturned && call.Parent is not IExpressionStatementOperation)
        {
            // It goes on as what the call gives.
            Follow(call, part, variable);
        }
        else if (effect.IsChanged)
        {
            if (IsStored(call.Instance!))
            {
                Note(CopyEventKind.Change, call, variable, call.TargetMethod);
            }
        }
        else
        {
            Note(CopyEventKind.Read, call, variable, call.TargetMethod);
        }
    }

    private void FollowLibraryCall(IOperation use, LibraryCallKind kind, IInvocationOperation call, CopyPart part, ISymbol? variable)
    {
        switch (kind)
        {
            case LibraryCallKind.Change:
            case LibraryCallKind.Reorder:
            case LibraryCallKind.Take:
                if (part == CopyPart.Whole)
                {
                    Note(EventOf(kind, call), call, variable, call.TargetMethod);
                }

                break;
            case LibraryCallKind.Same:
                Follow(call, part, variable);
                break;
            case LibraryCallKind.Element:
                FollowElement(call, variable);
                break;
            case LibraryCallKind.Elements:
                Note(CopyEventKind.Use, use, variable);
                Follow(call, CopyPart.Elements, variable);
                break;
            case LibraryCallKind.ForEach:
                Note(CopyEventKind.Use, use, variable);
                FollowForEach(call);
                break;
            case LibraryCallKind.Read:
                Note(CopyEventKind.Read, use, variable);
                break;
            case LibraryCallKind.Use:
                Note(CopyEventKind.Use, use, variable);
                break;
            case LibraryCallKind.Later:
                Note(IsDoneAtOnce(call) ? CopyEventKind.Use : CopyEventKind.Escape, use, variable);
                break;
            default:
                Note(CopyEventKind.Escape, use, variable);
                break;
        }
    }

    // A query runs where it is enumerated, which is often the same expression.
    private static bool IsDoneAtOnce(IOperation query)
    {
        while (true)
        {
            switch (query.Parent)
            {
                case IConversionOperation conversion:
                    query = conversion;
                    break;
                case IForEachLoopOperation loop:
                    return loop.Collection == query;
                case IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation call }:
                    LibraryCallKind kind = KindOf(call, parameter);
                    if (kind is not (LibraryCallKind.Later or LibraryCallKind.Elements))
                    {
                        return kind != LibraryCallKind.Unknown;
                    }

                    query = call;
                    break;
                default:
                    return false;
            }
        }
    }

    private static CopyEventKind EventOf(LibraryCallKind kind, IInvocationOperation call) => kind switch
    {
        LibraryCallKind.Reorder => CopyEventKind.Reorder,
        LibraryCallKind.Take when call.Parent is not IExpressionStatementOperation => CopyEventKind.Take,
        _ => CopyEventKind.Change,
    };

    private void FollowElement(IInvocationOperation call, ISymbol? variable)
    {
        if (symbols.Mutability.IsMutable(call.Type))
        {
            Follow(call, CopyPart.Whole, variable);
            return;
        }

        Note(CopyEventKind.Read, call, variable);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Out } parameter && symbols.Mutability.IsMutable(parameter.Type))
            {
                FollowTarget(argument.Value, CopyPart.Whole, call, variable);
            }
        }
    }

    private void FollowForEach(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (ProxyAccesses.WithoutConversions(argument.Value) is IDelegateCreationOperation
                {
                    Target: IAnonymousFunctionOperation { Symbol.Parameters: [{ } element] } lambda,
                })
            {
                Define(element, CopyPart.Whole, lambda);
            }
        }
    }

    private void FollowArgument(IArgumentOperation argument, CopyPart part, ISymbol? variable)
    {
        if (argument.Parameter is not { } parameter)
        {
            Note(CopyEventKind.Escape, argument, variable);
            return;
        }

        switch (argument.Parent)
        {
            // A key.
            case IPropertyReferenceOperation:
                Note(CopyEventKind.Read, argument, variable);
                break;
            case IInvocationOperation { Instance: { } receiver } when symbols.IsProxy(receiver.Type):
                // It is sent as it is.
                Note(CopyEventKind.Use, argument, variable);
                break;
            case IInvocationOperation call:
                FollowArgumentOf(call, argument, parameter, part, variable);
                break;
            case IObjectCreationOperation { Constructor: { } constructor }:
                Note(
                    LibraryCalls.OfArgumentToInstance(constructor, parameter) == LibraryCallKind.Use ? CopyEventKind.Use : CopyEventKind.Escape,
                    argument,
                    variable);
                break;
            default:
                Note(CopyEventKind.Escape, argument, variable);
                break;
        }
    }

    private static LibraryCallKind KindOf(IInvocationOperation call, IParameterSymbol parameter) => call.Instance is null
        ? LibraryCalls.OfArgument(call.TargetMethod, parameter)
        : LibraryCalls.OfArgumentToInstance(call.TargetMethod, parameter);

    private void FollowArgumentOf(
        IInvocationOperation call, IArgumentOperation argument, IParameterSymbol parameter, CopyPart part, ISymbol? variable)
    {
        LibraryCallKind kind = KindOf(call, parameter);
        if (kind != LibraryCallKind.Unknown)
        {
            FollowLibraryCall(argument, kind, call, part, variable);
        }
        else if (symbols.IsOfLibrary(call.TargetMethod))
        {
            Note(CopyEventKind.Use, argument, variable);
        }
        else if (effects.OfParameter(call.TargetMethod, parameter, options, depth, cancellationToken) is { IsKept: false, IsReturned: false } effect)
        {
            Note(
                effect.IsChanged && part == CopyPart.Whole ? CopyEventKind.Change : CopyEventKind.Use, call, variable, call.TargetMethod);
        }
        else
        {
            Note(CopyEventKind.Escape, argument, variable);
        }
    }
}
