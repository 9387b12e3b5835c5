using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage;

/// <summary>A read of a proxy that could as well be done once and kept.</summary>
internal sealed class Fetch
{
    private Fetch(ProxyAccess access, ProxyLocation location, bool isCopy)
    {
        Access = access;
        Location = location;
        IsCopy = isCopy;
    }

    public ProxyAccess Access { get; }

    public ProxyLocation Location { get; }

    /// <summary>Whether it brings a whole object, such as a collection, and no single value.</summary>
    public bool IsCopy { get; }

    /// <summary>The read with its <c>await</c>.</summary>
    public IOperation Whole => Access.Operation.Parent is IAwaitOperation awaited ? awaited : Access.Operation;

    /// <summary>Null where an operation fetches nothing, or from nobody knows where.</summary>
    public static Fetch? Of(IOperation operation, UsageSymbols symbols)
    {
        if (ProxyAccesses.Read(operation, symbols) is not { } access || !IsRead(access, symbols) || EnclosingFunctions.IsInNameOf(operation))
        {
            return null;
        }

        ITypeSymbol? type = operation.Type;
        if (ProxyTasks.IsTask(type))
        {
            if (operation.Parent is not IAwaitOperation)
            {
                return null;
            }

            type = ((INamedTypeSymbol)type!).TypeArguments is [var result] ? result : null;
        }

        return type is null or { SpecialType: SpecialType.System_Void } || symbols.IsProxy(type) || ProxyLocation.Of(access) is not { } location
            ? null
            : new Fetch(access, location, IsWhole(type, symbols));
    }

    /// <summary>Whether the copy is changed, which other rules speak of, or assigned.</summary>
    public bool IsChanged()
    {
        IOperation value = Whole;
        while (true)
        {
            switch (value.Parent)
            {
                case IConversionOperation or IPropertyReferenceOperation or IFieldReferenceOperation or IArrayElementReferenceOperation:
                    value = value.Parent;
                    break;
                case IAssignmentOperation assignment:
                    return assignment.Target == value;
                case IIncrementOrDecrementOperation or IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out }:
                    return true;
                case IConditionalAccessOperation { WhenNotNull: IInvocationOperation call } access when access.Operation == value:
                    return access.Parent is IExpressionStatementOperation || IsChange(call);
                case IInvocationOperation call:
                    return call.Parent is IExpressionStatementOperation || IsChange(call);
                default:
                    return false;
            }
        }
    }

    private static bool IsChange(IInvocationOperation call) =>
        call.TargetMethod.Name is "Remove" or "Add" or "Push" or "Pop" or "Enqueue" or "Dequeue" or "TryAdd" or "TryDequeue" or "TryPop";

    private static bool IsRead(ProxyAccess access, UsageSymbols symbols) => access.Kind switch
    {
        ProxyAccessKind.Get => true,
        ProxyAccessKind.Call => ProxyCalls.KindOf((IMethodSymbol)access.Member, access.Receiver.Type, symbols) == ProxyCallKind.Copy,
        _ => false,
    };

    private static bool IsWhole(ITypeSymbol type, UsageSymbols symbols)
    {
        if (symbols.Mutability.IsMutable(type))
        {
            return !type.IsValueType && type.TypeKind != TypeKind.TypeParameter && type.SpecialType != SpecialType.System_Object;
        }

        if (type.SpecialType == SpecialType.System_String)
        {
            return false;
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (implemented.SpecialType == SpecialType.System_Collections_IEnumerable)
            {
                return true;
            }
        }

        return false;
    }
}
