using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage;

/// <summary>
/// The place that an access reads or writes, as far as it can be told from the code: a way to the proxy, a member, and keys. Two that are equal are
/// the same place, as long as the variables on the way and among the keys keep their values; what cannot be told has no location.
/// </summary>
internal sealed class ProxyLocation : IEquatable<ProxyLocation>
{
    private readonly ImmutableArray<object> _parts;

    private ProxyLocation(ImmutableArray<object> parts, ImmutableArray<ISymbol> variables)
    {
        _parts = parts;
        Variables = variables;
    }

    /// <summary>The locals and parameters that the location depends on.</summary>
    public ImmutableArray<ISymbol> Variables { get; }

    /// <summary>The location of a property or indexer; null where it is unknown.</summary>
    /// <param name="access">What is done.</param>
    /// <param name="resolve">What a captured value of a flow graph stands for.</param>
    public static ProxyLocation? Of(ProxyAccess access, Func<IOperation, IOperation>? resolve = null)
    {
        ImmutableArray<object>.Builder parts = ImmutableArray.CreateBuilder<object>();
        ImmutableArray<ISymbol>.Builder variables = ImmutableArray.CreateBuilder<ISymbol>();
        if (!AddWay(access.Receiver, parts, variables, resolve))
        {
            return null;
        }

        parts.Add(access.Member.OriginalDefinition);
        foreach (IOperation key in access.Keys)
        {
            if (!AddKey(key, parts, variables, resolve))
            {
                return null;
            }
        }

        return new ProxyLocation(parts.ToImmutable(), variables.ToImmutable());
    }

    /// <summary>The way to a proxy alone; null where it is unknown.</summary>
    public static ProxyLocation? OfProxy(IOperation proxy, Func<IOperation, IOperation>? resolve = null)
    {
        ImmutableArray<object>.Builder parts = ImmutableArray.CreateBuilder<object>();
        ImmutableArray<ISymbol>.Builder variables = ImmutableArray.CreateBuilder<ISymbol>();
        return AddWay(proxy, parts, variables, resolve) ? new ProxyLocation(parts.ToImmutable(), variables.ToImmutable()) : null;
    }

    /// <summary>
    /// Whether it depends on fields or properties of the object whose code it is, on static ones, or on what the object was made of: parameters of a
    /// primary constructor are like fields.
    /// </summary>
    public bool DependsOnThis =>
        Variables.IsEmpty || _parts[0] is "this" or IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } };

    /// <summary>Whether a variable, field or property is on the way, or among the keys, or the member itself.</summary>
    public bool DependsOn(ISymbol symbol)
    {
        foreach (object part in _parts)
        {
            if (part is ISymbol on && SymbolEqualityComparer.Default.Equals(on, symbol))
            {
                return true;
            }
        }

        return false;
    }

    public bool Equals(ProxyLocation? other) => other is not null && _parts.SequenceEqual(other._parts);

    public override bool Equals(object? obj) => Equals(obj as ProxyLocation);

    public override int GetHashCode()
    {
        int hash = _parts.Length;
        foreach (object part in _parts)
        {
            hash = hash * 31 + part.GetHashCode();
        }

        return hash;
    }

    private static bool AddWay(
        IOperation operation,
        ImmutableArray<object>.Builder parts,
        ImmutableArray<ISymbol>.Builder variables,
        Func<IOperation, IOperation>? resolve)
    {
        IOperation current = ProxyAccesses.WithoutConversions(resolve?.Invoke(operation) ?? operation);
        switch (current)
        {
            case IConditionalAccessInstanceOperation instance when ConditionalReceiver(instance) is { } receiver:
                return AddWay(receiver, parts, variables, resolve);
            case ILocalReferenceOperation { Local: var local }:
                parts.Add(local);
                variables.Add(local);
                return true;
            case IParameterReferenceOperation { Parameter: var parameter }:
                parts.Add(parameter);
                variables.Add(parameter);
                return true;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                parts.Add("this");
                return true;
            case IFieldReferenceOperation { Instance: var instance, Field: var field }:
                if (instance is not null && !AddWay(instance, parts, variables, resolve))
                {
                    return false;
                }

                parts.Add(field);
                return true;
            case IPropertyReferenceOperation { Arguments.Length: 0, Instance: var instance, Property: var property }:
                if (instance is not null && !AddWay(instance, parts, variables, resolve))
                {
                    return false;
                }

                parts.Add(property.OriginalDefinition);
                return true;
            default:
                return false;
        }
    }

    private static bool AddKey(
        IOperation key,
        ImmutableArray<object>.Builder parts,
        ImmutableArray<ISymbol>.Builder variables,
        Func<IOperation, IOperation>? resolve)
    {
        IOperation current = ProxyAccesses.WithoutConversions(resolve?.Invoke(key) ?? key);
        if (current.ConstantValue is { HasValue: true, Value: var value })
        {
            parts.Add(value ?? "null");
            return true;
        }

        return AddWay(current, parts, variables, resolve);
    }

    /// <summary>What stands in front of the <c>?.</c> whose value an operation is.</summary>
    public static IOperation? ConditionalReceiver(IConditionalAccessInstanceOperation instance)
    {
        IOperation child = instance;
        for (IOperation? current = instance.Parent; current is not null; child = current, current = current.Parent)
        {
            if (current is IConditionalAccessOperation access && access.WhenNotNull == child)
            {
                return access.Operation;
            }
        }

        return null;
    }
}
