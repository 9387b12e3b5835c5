using System.Collections.Immutable;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Manifest;

/// <summary>What of a contract its manifest does not say, or says otherwise.</summary>
/// <param name="Breaks">What breaks programs that are already out, one sentence for each member.</param>
/// <param name="Lacking">The lines that the manifest lacks, breaks aside.</param>
/// <param name="Kept">The lines that are right once those are added: what is broken stays as it was.</param>
internal sealed record ManifestComparison(
    ImmutableArray<string> Breaks, ImmutableArray<ManifestLine> Lacking, ImmutableArray<ManifestLine> Kept)
{
    public static ManifestComparison Of(ContractManifest manifest, ContractForm form)
    {
        List<string> breaks = [];
        List<ManifestLine> lacking = [];
        List<ManifestLine> kept = [];
        HashSet<string> changed = new(StringComparer.Ordinal);
        HashSet<string> before = new(manifest.MembersOf(form.Name), StringComparer.Ordinal);
        HashSet<string> now = new(form.Members.Select(static member => member.Text), StringComparer.Ordinal);
        foreach (string member in before.Where(member => !now.Contains(member)))
        {
            MemberModel? counterpart = form.Members.FirstOrDefault(candidate => HasSignature(member, candidate.Signature));
            breaks.Add(counterpart is null ? Gone(member, form) : $"'{member}' is now '{counterpart.Text}'");
            changed.Add(counterpart?.Text ?? "");
            kept.Add(ManifestLine.OfMember(form.Name, member));
        }

        Sort(form.Members.Where(member => !changed.Contains(member.Text)).Select(member => ManifestLine.OfMember(form.Name, member.Text)),
            line => before.Contains(line.Text));
        foreach (ManifestLine data in form.Shapes.Select(ManifestLine.OfData))
        {
            string? shape = manifest.ShapeOf(data.DataName);
            if (shape is not null && DataForm.Break(data.DataName, shape, data.Text) is { } broken)
            {
                breaks.Add(broken);
                kept.Add(ManifestLine.OfData(shape));
            }
            else
            {
                Sort([data], line => line.Text == shape);
            }
        }

        return new ManifestComparison([.. breaks], [.. lacking], [.. kept]);

        void Sort(IEnumerable<ManifestLine> lines, Func<ManifestLine, bool> isKnown)
        {
            foreach (ManifestLine line in lines)
            {
                kept.Add(line);
                if (!isKnown(line))
                {
                    lacking.Add(line);
                }
            }
        }
    }

    private static bool HasSignature(string text, string signature) =>
        text == signature || text.StartsWith(signature + "->", StringComparison.Ordinal);

    private static string Gone(string member, ContractForm form)
    {
        string name = NameOf(member);
        string[] namesakes =
        [
            .. form.Members.Select(static candidate => candidate.Text)
                .Where(text => NameOf(text) == name)
                .Select(static text => $"'{text}'"),
        ];
        return namesakes.Length == 0
            ? $"'{member}' is gone"
            : $"'{member}' is gone; there is {string.Join(" and ", namesakes)} instead";
    }

    private static string NameOf(string member)
    {
        int end = member.IndexOfAny(['(', '[', '-']);
        return end < 0 ? member : member.Substring(0, end);
    }
}
