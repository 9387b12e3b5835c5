using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Usage.Flow;

/// <summary>
/// Which value an expression has, as far as the code tells: two expressions with equal identities have the same value. Where nothing is known there
/// is no identity, and nothing equals it.
/// </summary>
internal sealed class Identity : IEquatable<Identity>
{
    // Beyond this nobody writes keys by hand.
    private const int MaxDepth = 8;

    private readonly object? _detail;
    private readonly object? _place;
    private readonly ImmutableArray<Identity> _parts;
    private readonly int _depth;
    private readonly int _hash;

    private Identity(IdentityKind kind, object? detail, object? place, ImmutableArray<Identity> parts)
    {
        Kind = kind;
        _detail = detail;
        _place = place;
        _parts = parts;
        int hash = ((int)kind * 397) ^ (detail?.GetHashCode() ?? 0) ^ ((place?.GetHashCode() ?? 0) * 31);
        foreach (Identity part in parts)
        {
            hash = (hash * 31) + part._hash;
            _depth = Math.Max(_depth, part._depth + 1);
        }

        _hash = hash;
    }

    public IdentityKind Kind { get; }

    /// <summary>What a constant is.</summary>
    public object? Constant => _detail;

    public static Identity OfConstant(object? value) => new(IdentityKind.Constant, value, place: null, []);

    /// <param name="variable">The variable; null for the object that the code belongs to.</param>
    public static Identity OfEntry(ISymbol? variable) => new(IdentityKind.Entry, variable, place: null, []);

    /// <param name="operation">The operation.</param>
    /// <param name="part">Which of several values that it gives.</param>
    public static Identity OfSite(IOperation operation, object? part = null) => new(IdentityKind.Site, operation, part, []);

    /// <param name="block">The block that is entered.</param>
    /// <param name="variable">The variable.</param>
    public static Identity OfMerge(object block, object variable) => new(IdentityKind.Merge, block, variable, []);

    /// <summary>Null where the value that has the member is not known, or a key is not.</summary>
    public static Identity? OfMember(Identity? instance, ISymbol member, ImmutableArray<Identity?> keys) =>
        Make(IdentityKind.Member, member.OriginalDefinition, [instance, .. keys]);

    /// <summary>Null where an operand is not known.</summary>
    public static Identity? OfOperator(object kind, params ImmutableArray<Identity?> operands) =>
        Make(IdentityKind.Operator, kind, operands);

    /// <summary>Whether a value depends on another.</summary>
    public bool Mentions(Identity other)
    {
        if (_hash == other._hash && Equals(other))
        {
            return true;
        }

        foreach (Identity part in _parts)
        {
            if (part.Mentions(other))
            {
                return true;
            }
        }

        return false;
    }

    public bool Equals(Identity? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null
            || _hash != other._hash
            || Kind != other.Kind
            || _parts.Length != other._parts.Length
            || !Equals(_detail, other._detail)
            || !Equals(_place, other._place))
        {
            return false;
        }

        for (int index = 0; index < _parts.Length; index++)
        {
            if (!_parts[index].Equals(other._parts[index]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as Identity);

    public override int GetHashCode() => _hash;

    private static Identity? Make(IdentityKind kind, object detail, ImmutableArray<Identity?> parts)
    {
        ImmutableArray<Identity>.Builder known = ImmutableArray.CreateBuilder<Identity>(parts.Length);
        foreach (Identity? part in parts)
        {
            if (part is null || part._depth >= MaxDepth)
            {
                return null;
            }

            known.Add(part);
        }

        return new Identity(kind, detail, place: null, known.MoveToImmutable());
    }
}
