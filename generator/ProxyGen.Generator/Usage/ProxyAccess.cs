using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Usage;

/// <summary>One use of a member of a proxy, in whatever form it is written.</summary>
internal sealed class ProxyAccess(
    IOperation operation, IOperation receiver, ISymbol member, ProxyAccessKind kind, ImmutableArray<IOperation> keys, IOperation? value)
{
    /// <summary>The reference to the property, or the invocation; a task's await is around it.</summary>
    public IOperation Operation { get; } = operation;

    /// <summary>The proxy, as it is written.</summary>
    public IOperation Receiver { get; } = receiver;

    /// <summary>The property, also where its asynchronous form is called; the method otherwise.</summary>
    public ISymbol Member { get; } = member;

    public ProxyAccessKind Kind { get; } = kind;

    /// <summary>The arguments of an indexer, or all arguments of a call, without the proxy of an extension.</summary>
    public ImmutableArray<IOperation> Keys { get; } = keys;

    /// <summary>What a write puts in, where it is one value: the right-hand side of a plain or compound assignment.</summary>
    public IOperation? Value { get; } = value;
}
