using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>
/// What closed contracts need, such as that of every <c>SharedDictionary&lt;string, int&gt;</c>: read once for each compilation, however
/// many classes use it, and forgotten with the compilation.
/// </summary>
internal sealed class ClosedContracts
{
    private static readonly ConditionalWeakTable<Compilation, ClosedContracts> OfCompilations = new();

    private readonly ConcurrentDictionary<ClosedContractKey, RequiredTypes> _required = new();

    public static ClosedContracts Of(Compilation compilation) => OfCompilations.GetOrCreateValue(compilation);

    public RequiredTypes Get(ClosedContractKey key, Func<ClosedContractKey, RequiredTypes> read) => _required.GetOrAdd(key, read);
}
