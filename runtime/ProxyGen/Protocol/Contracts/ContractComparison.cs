namespace ProxyGen.Protocol.Contracts;

/// <summary>Finds the members of a contract that this side must not call: the manager's build has them not, or in another form.</summary>
internal sealed class ContractComparison
{
    private readonly string _contract;
    private readonly ContractDescription _own;
    private readonly ContractDescription _other;

    private ContractComparison(string contract, ContractDescription own, ContractDescription other)
    {
        _contract = contract;
        _own = own;
        _other = other;
    }

    /// <summary>Compares two builds of a contract.</summary>
    /// <returns>What to say about each member that differs, by its id.</returns>
    public static IReadOnlyDictionary<ulong, string> Differences(string contract, ContractDescription own, ContractDescription other)
    {
        var comparison = new ContractComparison(contract, own, other);
        var differences = new Dictionary<ulong, string>();
        foreach (var member in own.Members.Values)
        {
            if (!other.Members.TryGetValue(member.Id, out var counterpart))
            {
                differences.Add(member.Id, comparison.Missing(member));
            }
            else if (comparison.Difference(member, counterpart) is { } reason)
            {
                differences.Add(
                    member.Id,
                    $"{contract} differs between this program and its manager in {member.Signature}: {reason}. "
                    + "Members that are the same keep working; "
                    + "to use this one, build both programs from the same version of the class and its data.");
            }
        }

        return differences;
    }

    private string Missing(ContractMember member)
    {
        string name = NameOf(member);
        string[] namesakes =
        [
            .. _other.Members.Values.Where(other => NameOf(other) == name)
                .Select(static other => other.Signature)
                .Order(StringComparer.Ordinal),
        ];
        string instead = namesakes.Length == 0 ? "none of this name" : string.Join(" and ", namesakes);
        return $"The manager's version of {_contract} has no member {member.Signature}; it has {instead}. "
            + "Members that both have keep working; "
            + "to use this one, start the manager from a program built with this version of the class.";
    }

    private string? Difference(ContractMember own, ContractMember other)
    {
        bool isSame = own.Fingerprint == other.Fingerprint;
        if (!isSame && own.Signature != other.Signature)
        {
            return $"it is {own.Signature} here and {other.Signature} in the manager";
        }

        string? difference = new DataComparison(_own.Shapes, _other.Shapes).Difference(TextsOf(own.Signature), out bool isExplained);
        return difference ?? (isSame || isExplained ? null : "its data has another form");
    }

    /// <summary>What names the types that cross: the signature, and what its type parameters stand for.</summary>
    private string[] TextsOf(string signature) => WireTypeNames.In(Types(signature)).Any(WireTypeNames.MayBeParameter)
        ? [signature, WireTypeNames.ArgumentsOf(_contract).ToString()]
        : [signature];

    // "Deposit(System.Decimal)->System.Int32", "get Balance->System.Decimal", "get Item[T]->T": the name has no namespace either.
    private static string Types(string signature) => signature[NameOf(signature).Length..];

    private static string NameOf(ContractMember member) => NameOf(member.Signature);

    private static string NameOf(string signature)
    {
        int end = signature.AsSpan().IndexOfAny('(', '[', '-');
        return end < 0 ? signature : signature[..end];
    }
}
