using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ProxyGen.Generator.Usage;

/// <summary>
/// The names that stand in a file, and which names its declarations mention. Read once for each file, whatever is edited elsewhere.
/// </summary>
internal sealed class TreeNames
{
    public const int Identifier = (int)SyntaxKind.IdentifierToken;

    private const int Seed = unchecked((int)2_166_136_261);
    private const int ChunkLength = 4096;

    private static readonly ConditionalWeakTable<SyntaxTree, TreeNames> Known = new();

    private readonly HashSet<int> _words = [];
    private readonly HashSet<string> _mentioned = [];
    private readonly List<(string[] Declared, HashSet<string> Mentioned)> _declarations = [];

    // A name may be written with escapes, or with characters that do not count.
    private bool _hasOtherSpellings;

    private TreeNames(SyntaxNode root)
    {
        AddWords(root.SyntaxTree.GetText());

        foreach (UsingDirectiveSyntax directive in root
            .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<UsingDirectiveSyntax>())
        {
            if (directive.Alias is { Name.Identifier.ValueText: var alias })
            {
                Add([alias], [directive]);
            }
        }

        foreach (MemberDeclarationSyntax member in root
            .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>())
        {
            AddMember(member);
        }
    }

    /// <summary>The same for files whose declarations mention the same names, such as one before and after an edit in a body.</summary>
    public ulong DeclarationsHash { get; private set; }

    public static TreeNames Of(SyntaxTree tree) => Known.GetValue(tree, static tree => new TreeNames(tree.GetRoot()));

    /// <summary>A hash of names, whatever their order. Within this process.</summary>
    public static ulong HashOf(IEnumerable<string> names)
    {
        ulong sum = 0;
        foreach (string name in names)
        {
            sum += Mix((uint)name.GetHashCode(), (uint)name.Length);
        }

        return sum;
    }

    /// <summary>Hashes of names, to ask files for.</summary>
    public static HashSet<int> WordsOf(HashSet<string> names) => [.. names.Select(static name => name.Aggregate(Seed, Next))];

    /// <summary>Whether one of the names stands in the file; sometimes also where it does not.</summary>
    public bool MayHave(HashSet<int> words) => _hasOtherSpellings || _words.Overlaps(words);

    /// <summary>Adds the names whose declarations mention one of the names.</summary>
    public void AddDeclared(HashSet<string> names)
    {
        if (!_mentioned.Overlaps(names))
        {
            return;
        }

        foreach ((string[] declared, HashSet<string> mentioned) in _declarations)
        {
            if (mentioned.Overlaps(names))
            {
                names.UnionWith(declared);
            }
        }
    }

    // What is used without its name, such as an indexer or an enumerator, counts as the types around it.
    private void AddMember(MemberDeclarationSyntax member)
    {
        switch (member)
        {
            case TypeDeclarationSyntax type:
                // Records are deconstructed without a name.
                Add(WithTypes(type), type.ChildNodes().Where(child => child is not (MemberDeclarationSyntax or AttributeListSyntax)
                    && (child is not ParameterListSyntax || type is RecordDeclarationSyntax)));
                Add([.. type.ParameterList?.Parameters.Select(static parameter => parameter.Identifier.ValueText) ?? []], [type.ParameterList]);
                break;
            case BaseFieldDeclarationSyntax field:
                Add([.. field.Declaration.Variables.Select(static variable => variable.Identifier.ValueText)], [field.Declaration.Type]);
                break;
            case PropertyDeclarationSyntax property:
                AddNamed(property, property.Identifier, [property.Type]);
                break;
            case EventDeclarationSyntax declared:
                AddNamed(declared, declared.Identifier, [declared.Type]);
                break;
            case MethodDeclarationSyntax method:
                AddNamed(method, method.Identifier, [method.ReturnType, method.ParameterList, .. method.ConstraintClauses]);
                break;
            case DelegateDeclarationSyntax method:
                Add([method.Identifier.ValueText], [method.ReturnType, method.ParameterList, .. method.ConstraintClauses]);
                break;
            case IndexerDeclarationSyntax indexer:
                Add(WithTypes(indexer), [indexer.Type, indexer.ParameterList]);
                break;
            case OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax:
                Add(
                    [.. WithTypes(member), .. Receiver(member)],
                    member.ChildNodes().Where(static child => child is not (BlockSyntax or ArrowExpressionClauseSyntax)));
                break;
        }
    }

    private void AddNamed(MemberDeclarationSyntax member, SyntaxToken name, IEnumerable<SyntaxNode?> signature)
    {
        Add(IsUsedWithoutName(name.ValueText) ? [name.ValueText, .. WithTypes(member), .. Receiver(member)] : [name.ValueText], signature);

        // Members of an extension belong to what it extends.
        if (Extended(member) is { } extended)
        {
            Add([name.ValueText], [extended]);
        }
    }

    // The text is read, since making tokens of it takes many times as long. What is no name, such as the words of a comment, is in vain at worst.
    private void AddWords(SourceText text)
    {
        char[] buffer = new char[Math.Min(text.Length, ChunkLength)];
        int hash = Seed;
        bool isWord = false;
        for (int start = 0; start < text.Length; start += buffer.Length)
        {
            int length = Math.Min(buffer.Length, text.Length - start);
            text.CopyTo(start, buffer, 0, length);
            for (int index = 0; index < length; index++)
            {
                char next = buffer[index];
                if (next is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or (>= '0' and <= '9') or > '\x7F')
                {
                    hash = Next(hash, next);
                    isWord = true;
                    _hasOtherSpellings |= next > '\x7F' && char.GetUnicodeCategory(next) == UnicodeCategory.Format;
                }
                else
                {
                    if (isWord)
                    {
                        _words.Add(hash);
                        hash = Seed;
                        isWord = false;
                    }

                    _hasOtherSpellings |= next == '\\' && (index + 1 == length || buffer[index + 1] is 'u' or 'U');
                }
            }
        }

        if (isWord)
        {
            _words.Add(hash);
        }
    }

    private static int Next(int hash, char next) => unchecked((hash ^ next) * 16_777_619);

    private static bool IsUsedWithoutName(string name) => name is "GetEnumerator" or "GetAsyncEnumerator" or "Current" or "Deconstruct"
        or "GetAwaiter" or "GetResult" or "Slice" or "Add" or "Select" or "SelectMany" or "Where" or "Cast" or "GroupBy" or "Join" or "GroupJoin"
        or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending";

    // The names in the type that an extension extends.
    private static IEnumerable<string> Receiver(MemberDeclarationSyntax member)
    {
        SyntaxNode? receiver = Extended(member)
            ?? (SyntaxNode?)(member as MethodDeclarationSyntax)?.ParameterList.Parameters.FirstOrDefault(
                static parameter => parameter.Modifiers.Any(SyntaxKind.ThisKeyword))?.Type;
        return receiver is null ? [] : Identifiers(receiver);
    }

    private static ParameterListSyntax? Extended(MemberDeclarationSyntax member) =>
        member.Parent is TypeDeclarationSyntax { Identifier.ValueText: "", ParameterList: { } receiver } ? receiver : null;

    private static string[] WithTypes(SyntaxNode member) =>
    [
        .. member.AncestorsAndSelf().OfType<TypeDeclarationSyntax>()
            .Select(static type => type.Identifier.ValueText)
            .Where(static name => name.Length > 0)
            .Take(1),
    ];

    private void Add(string[] declared, IEnumerable<SyntaxNode?> signature)
    {
        HashSet<string> mentioned = [];
        foreach (SyntaxNode? part in signature)
        {
            if (part is not null)
            {
                mentioned.UnionWith(Identifiers(part));
            }
        }

        if (declared.Length > 0 && mentioned.Count > 0)
        {
            _declarations.Add((declared, mentioned));
            _mentioned.UnionWith(mentioned);
            DeclarationsHash += Mix(HashOf(declared), HashOf(mentioned));
        }
    }

    private static ulong Mix(ulong first, ulong second)
    {
        ulong mixed = ((first + 0x9E37_79B9_7F4A_7C15) * 0xBF58_476D_1CE4_E5B9) ^ second;
        return (mixed ^ (mixed >> 29)) * 0x94D0_49BB_1331_11EB;
    }

    // A name that is missing, in code that is being typed, is empty.
    private static IEnumerable<string> Identifiers(SyntaxNode node) =>
        node.DescendantTokens()
            .Where(static token => token.RawKind == Identifier && token.ValueText.Length > 0)
            .Select(static token => token.ValueText);
}
