using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Manifest;

/// <summary>A contract as programs that are already out see it: what they may call, and the data that crosses.</summary>
/// <param name="Name">The contract's name; a generic class with its type parameters.</param>
/// <param name="Members">All members, those of shared base classes included, in order of their texts.</param>
/// <param name="Shapes">The shapes of all data in them, in order.</param>
internal sealed record ContractForm(string Name, EquatableArray<MemberModel> Members, EquatableArray<string> Shapes)
{
    /// <summary>The contract as lines of a manifest.</summary>
    public IEnumerable<ManifestLine> Lines =>
        Members.Select(member => ManifestLine.OfMember(Name, member.Text)).Concat(Shapes.Select(ManifestLine.OfData));
}
