using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Contracts;

namespace ProxyGen.Generator.Usage;

/// <summary>Finds what operations do with proxies.</summary>
internal static class ProxyAccesses
{
    private const int Set = 1;

    /// <summary>
    /// What a property reference or an invocation does with a proxy; null where its receiver is none. An operation of a flow graph will do as
    /// well as one of a tree.
    /// </summary>
    public static ProxyAccess? Read(IOperation operation, UsageSymbols symbols)
    {
        switch (operation)
        {
            case IPropertyReferenceOperation { Instance: { } receiver } reference when symbols.IsProxy(receiver.Type):
                return OfProperty(reference, receiver);
            case IInvocationOperation { Instance: { } receiver } call when symbols.IsProxy(receiver.Type):
                return OfCall(call, receiver, call.Arguments);
            case IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [{ } first, ..] } call
                when symbols.IsProxy(WithoutConversions(first.Value).Type):
                return OfCall(call, WithoutConversions(first.Value), call.Arguments.RemoveAt(0));
            default:
                return null;
        }
    }

    /// <summary>What a receiver or argument is, without the conversions around it that keep it the same object.</summary>
    public static IOperation WithoutConversions(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    private static ProxyAccess OfProperty(IPropertyReferenceOperation reference, IOperation receiver)
    {
        ImmutableArray<IOperation> keys = Values(reference.Arguments);
        return reference.Parent switch
        {
            ISimpleAssignmentOperation assignment when assignment.Target == reference =>
                new ProxyAccess(reference, receiver, reference.Property, ProxyAccessKind.Set, keys, assignment.Value),
            ICompoundAssignmentOperation assignment when assignment.Target == reference =>
                new ProxyAccess(reference, receiver, reference.Property, ProxyAccessKind.GetAndSet, keys, assignment.Value),
            ICoalesceAssignmentOperation assignment when assignment.Target == reference =>
                new ProxyAccess(reference, receiver, reference.Property, ProxyAccessKind.GetAndSet, keys, assignment.Value),
            IIncrementOrDecrementOperation =>
                new ProxyAccess(reference, receiver, reference.Property, ProxyAccessKind.GetAndSet, keys, value: null),
            _ => new ProxyAccess(
                reference, receiver, reference.Property, IsDeconstructed(reference) ? ProxyAccessKind.Set : ProxyAccessKind.Get, keys, value: null),
        };
    }

    // A target inside '(a.X, b.Y) = …', at any depth.
    private static bool IsDeconstructed(IOperation target)
    {
        IOperation current = target;
        while (current.Parent is ITupleOperation)
        {
            current = current.Parent;
        }

        return current.Parent is IDeconstructionAssignmentOperation assignment && assignment.Target == current;
    }

    private static ProxyAccess OfCall(IInvocationOperation call, IOperation receiver, ImmutableArray<IArgumentOperation> arguments)
    {
        ImmutableArray<IOperation> keys = Values(arguments);
        if (call.TargetMethod.FindAttribute(KnownNames.SharedAccessor) is
            { ConstructorArguments: [{ Value: string name }, { Value: int access }] }
            && FindProperty(receiver.Type, name, call.TargetMethod, isSetter: access == Set) is { } property)
        {
            int count = property.Parameters.Length;
            return access == Set && keys.Length > count
                ? new ProxyAccess(call, receiver, property, ProxyAccessKind.Set, keys.RemoveRange(count, keys.Length - count), keys[count])
                : new ProxyAccess(call, receiver, property, ProxyAccessKind.Get, keys.RemoveRange(count, keys.Length - count), value: null);
        }

        return new ProxyAccess(call, receiver, call.TargetMethod, ProxyAccessKind.Call, keys, value: null);
    }

    // The property whose asynchronous form a method is. Properties that can be set have both forms. As generated, each takes a value or a token.
    private static IPropertySymbol? FindProperty(ITypeSymbol? proxy, string name, IMethodSymbol accessor, bool isSetter)
    {
        for (ITypeSymbol? type = proxy; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IPropertySymbol property
                    && (property.IsIndexer ? name == "Item" : property.Name == name)
                    && TakesKeysOf(accessor, property, isSetter))
                {
                    return property;
                }
            }
        }

        return null;
    }

    private static bool TakesKeysOf(IMethodSymbol accessor, IPropertySymbol property, bool isSetter)
    {
        int count = property.Parameters.Length + (isSetter ? 1 : 0);
        int given = accessor.Parameters.Length;
        if (accessor.Parameters.LastOrDefault()?.Type.IsNamed(KnownNames.CancellationToken) == true)
        {
            given--;
        }

        if (given != count)
        {
            return false;
        }

        for (int index = 0; index < property.Parameters.Length; index++)
        {
            if (!SymbolEqualityComparer.Default.Equals(accessor.Parameters[index].Type, property.Parameters[index].Type))
            {
                return false;
            }
        }

        return true;
    }

    private static ImmutableArray<IOperation> Values(ImmutableArray<IArgumentOperation> arguments)
    {
        if (arguments.IsDefaultOrEmpty)
        {
            return [];
        }

        // In the order of the parameters, whatever order they are written in.
        ImmutableArray<IOperation>.Builder values = ImmutableArray.CreateBuilder<IOperation>(arguments.Length);
        for (int ordinal = 0; values.Count < arguments.Length && ordinal < arguments.Length * 2 + 2; ordinal++)
        {
            foreach (IArgumentOperation argument in arguments)
            {
                if (argument.Parameter?.Ordinal == ordinal)
                {
                    values.Add(argument.Value);
                }
            }
        }

        return values.ToImmutable();
    }
}
