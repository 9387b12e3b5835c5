using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage;

/// <summary>Which operations can make a second fetch give something else than the first.</summary>
internal static class Changes
{
    /// <summary>Whether an operation, itself, may change what is fetched, or from where.</summary>
    public static bool Can(IOperation operation, Fetch fetch, UsageSymbols symbols)
    {
        if (Assignments.Changes(operation, fetch.Location))
        {
            return true;
        }

        switch (operation)
        {
            case IPropertyReferenceOperation or IInvocationOperation when ProxyAccesses.Read(operation, symbols) is { } access:
                return Can(access, fetch, symbols);
            case IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction or MethodKind.DelegateInvoke }:
                return true;
            case IInvocationOperation { Instance: IInstanceReferenceOperation }:
                return fetch.Location.DependsOnThis;
            case IArgumentOperation { Value: var value, Parent: IInvocationOperation or IObjectCreationOperation } argument:
                return IsSameKind(ProxyAccesses.WithoutConversions(value).Type, fetch, symbols) && !IsReceiver(argument, symbols);
            default:
                return false;
        }
    }

    private static bool Can(ProxyAccess access, Fetch fetch, UsageSymbols symbols)
    {
        switch (access.Kind)
        {
            case ProxyAccessKind.Get:
                return false;
            case ProxyAccessKind.Call:
                ProxyCallKind kind = ProxyCalls.KindOf((IMethodSymbol)access.Member, access.Receiver.Type, symbols);
                return kind is not (ProxyCallKind.Read or ProxyCallKind.Copy)
                    && IsSameKind(access.Receiver.Type, fetch, symbols);
            default:
                // What is set is the member itself, or part of what is fetched as a whole.
                return SymbolEqualityComparer.Default.Equals(access.Member.OriginalDefinition, fetch.Access.Member.OriginalDefinition)
                    || ((fetch.Access.Kind == ProxyAccessKind.Call || symbols.IsBuiltIn(access.Receiver.Type))
                        && IsSameKind(access.Receiver.Type, fetch, symbols));
        }
    }

    // Two proxies of related types can stand for one object.
    private static bool IsSameKind(ITypeSymbol? type, Fetch fetch, UsageSymbols symbols)
    {
        if (!symbols.IsProxy(type) || fetch.Access.Receiver.Type is not { } other)
        {
            return false;
        }

        return type!.TypeKind is TypeKind.Interface or TypeKind.TypeParameter || IsBase(type, other) || IsBase(other, type);
    }

    private static bool IsBase(ITypeSymbol type, ITypeSymbol derived)
    {
        for (ITypeSymbol? current = derived; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, type.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    // The proxy of an extension such as 'Increment' is looked at as the receiver of its call.
    private static bool IsReceiver(IArgumentOperation argument, UsageSymbols symbols) =>
        argument.Parent is IInvocationOperation call
        && ProxyAccesses.Read(call, symbols) is { } access
        && access.Receiver == ProxyAccesses.WithoutConversions(argument.Value);
}
