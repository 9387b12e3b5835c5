using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ProxyGen.Generator.Manifest;

/// <summary>
/// The contracts of a project as programs that are already out know them: a text file that is checked in with the project.
/// </summary>
internal sealed class ContractManifest
{
    /// <summary>The name of the file among the project's additional files.</summary>
    public const string FileName = "SharedContracts.txt";

    private readonly Dictionary<string, List<string>> _contracts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _shapes = new(StringComparer.Ordinal);
    private readonly List<(string Contract, Location Location)> _firstLines = [];
    private readonly List<(string Problem, Location Location)> _problems = [];

    private ContractManifest(string path)
    {
        Path = path;
    }

    public string Path { get; }

    /// <summary>The contracts that it knows, and where each stands first.</summary>
    public IReadOnlyList<(string Contract, Location Location)> Contracts => _firstLines;

    /// <summary>The lines that say nothing that could be understood.</summary>
    public IReadOnlyList<(string Problem, Location Location)> Problems => _problems;

    public static bool IsNamed(string path) => System.IO.Path.GetFileName(path) == FileName;

    /// <summary>The manifest of a project; null if it has none.</summary>
    public static ContractManifest? Find(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            if (IsNamed(file.Path) && file.GetText(cancellationToken) is { } text)
            {
                return Read(file.Path, text);
            }
        }

        return null;
    }

    /// <summary>The members of a contract; none if it is not known.</summary>
    public IReadOnlyList<string> MembersOf(string contract) => _contracts.TryGetValue(contract, out List<string>? members) ? members : [];

    /// <summary>The shape of a data type; null if it is not known.</summary>
    public string? ShapeOf(string dataType) => _shapes.TryGetValue(dataType, out string? shape) ? shape : null;

    private static ContractManifest Read(string path, SourceText text)
    {
        ContractManifest manifest = new(path);
        foreach (TextLine line in text.Lines)
        {
            string content = line.ToString();
            if (!ManifestLine.IsRemark(content))
            {
                manifest.Add(content, Location.Create(path, line.Span, text.Lines.GetLinePositionSpan(line.Span)));
            }
        }

        return manifest;
    }

    private void Add(string content, Location location)
    {
        switch (ManifestLine.Parse(content))
        {
            case null:
                _problems.Add(
                    ($"'{content.Trim()}' is neither 'contract: member' nor 'data shape'; remove the line, or put # before a comment", location));
                break;
            case { Contract: { } contract, Text: var member }:
                if (!_contracts.TryGetValue(contract, out List<string>? members))
                {
                    _contracts.Add(contract, members = []);
                    _firstLines.Add((contract, location));
                }

                members.Add(member);
                break;
            case { } data when !_shapes.ContainsKey(data.DataName):
                _shapes.Add(data.DataName, data.Text);
                break;
            case { } data:
                _problems.Add(($"'{data.DataName}' is there twice; remove one of the lines", location));
                break;
        }
    }
}
