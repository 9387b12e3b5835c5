using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Manifest;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <content>The contract as manifests say it.</content>
internal sealed partial class ContractReader
{
    /// <summary>What programs that are already out depend on in a class; null if the class cannot be shared at all.</summary>
    public static ContractForm? ReadForm(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        PayloadReader payloads = new(compilation, cancellationToken);
        ContractCheck check = ContractRules.Check(type, payloads);
        return check.IsRefused ? null : new ContractReader(type, payloads, check).ReadForm();
    }

    private ContractForm ReadForm()
    {
        MemberModel[] own = [.. ReadMembers().All];
        ContractForm? inherited = _check.Base is { } sharedBase
            ? ReadForm(sharedBase.Type.OriginalDefinition, _payloads.Compilation, _payloads.CancellationToken)
            : null;
        IEnumerable<MemberModel> members = own
            .Concat(inherited?.Members.Where(static member => !IsConstructor(member)) ?? [])
            .GroupBy(static member => member.Text)
            .Select(static same => same.First())
            .OrderBy(static member => member.Text, StringComparer.Ordinal);
        IEnumerable<string> shapes = _payloads.ShapesOf(_dataTypes)
            .Concat(inherited?.Shapes ?? [])
            .Distinct()
            .OrderBy(static shape => shape, StringComparer.Ordinal);
        return new ContractForm(SharedClassNames.OpenContractName(_type), members.ToEquatableArray(), shapes.ToEquatableArray());
    }

    private static bool IsConstructor(MemberModel member) => member.Signature.StartsWith(".ctor(", StringComparison.Ordinal);
}
