using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ProxyGen.Generator.Usage;

// Wherever operations are asked for, the compiler makes a tree of them for each body, and that takes a large part of what compiling takes. Code gets
// at a proxy only by a name: that of a type of ProxyGen, or of something whose declaration mentions such a name, directly or through others. These
// names are collected from the text of the declarations. A type in which none of them stands touches no proxy; of any other nothing follows.

/// <summary>The names without which no code of a compilation can touch a proxy.</summary>
internal sealed class ProxyNames
{
    private static readonly ConditionalWeakTable<Compilation, Lazy<ProxyNames>> Known = new();

    // What was collected last: after an edit in a body the names are the same.
    private static Tuple<ulong, HashSet<string>>? _last;

    private readonly HashSet<string>? _names;
    private readonly HashSet<int> _words;
    private readonly ConcurrentDictionary<ISymbol, bool> _types = new(SymbolEqualityComparer.Default);

    // Null names: anything may touch one.
    private ProxyNames(HashSet<string>? names)
    {
        _names = names;
        _words = names is null ? [] : TreeNames.WordsOf(names);
    }

    /// <summary>Has types looked at whose code may touch a proxy.</summary>
    public static void RegisterTypes(CompilationStartAnalysisContext context, Action<SymbolStartAnalysisContext> register)
    {
        context.RegisterSymbolStartAction(
            start =>
            {
                if (In(start.Compilation).AreIn(start.Symbol, start.CancellationToken))
                {
                    register(start);
                }
            },
            SymbolKind.NamedType);
    }

    private static ProxyNames In(Compilation compilation) =>
        Known.GetValue(compilation, static compilation => new Lazy<ProxyNames>(() => new ProxyNames(Collect(compilation)))).Value;

    private bool AreIn(ISymbol type, CancellationToken cancellationToken)
    {
        if (_names is null)
        {
            return true;
        }

        if (!_types.TryGetValue(type, out bool areIn))
        {
            areIn = AreIn(type, _names, _words, cancellationToken);
            _types.TryAdd(type, areIn);
        }

        return areIn;
    }

    private static bool AreIn(ISymbol type, HashSet<string> names, HashSet<int> words, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference declaration in type.DeclaringSyntaxReferences)
        {
            if (!TreeNames.Of(declaration.SyntaxTree).MayHave(words))
            {
                continue;
            }

            foreach (SyntaxToken token in declaration.GetSyntax(cancellationToken).DescendantTokens())
            {
                if (token.RawKind == TreeNames.Identifier && names.Contains(token.ValueText))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static HashSet<string>? Collect(Compilation compilation)
    {
        if (UsageSymbols.Create(compilation) is not { Library: var library })
        {
            return [];
        }

        // What another assembly declares with proxies is not known by its text.
        foreach (IAssemblySymbol referenced in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (!SymbolEqualityComparer.Default.Equals(referenced, library) && Uses(referenced, library))
            {
                return null;
            }
        }

        HashSet<string> names = ["SharedLambda"];
        AddTypes(library.GlobalNamespace, names);
        ulong hash = TreeNames.HashOf(names);
        List<TreeNames> trees = [];
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            var read = TreeNames.Of(tree);
            trees.Add(read);
            hash += read.DeclarationsHash;
        }

        if (Volatile.Read(ref _last) is { } last && last.Item1 == hash)
        {
            return last.Item2;
        }

        Close(names, trees);
        Volatile.Write(ref _last, Tuple.Create(hash, names));
        return names;
    }

    private static void Close(HashSet<string> names, List<TreeNames> trees)
    {
        int count;
        do
        {
            count = names.Count;
            foreach (TreeNames tree in trees)
            {
                tree.AddDeclared(names);
            }
        }
        while (names.Count > count);
    }

    private static bool Uses(IAssemblySymbol assembly, IAssemblySymbol library)
    {
        foreach (IModuleSymbol module in assembly.Modules)
        {
            foreach (AssemblyIdentity referenced in module.ReferencedAssemblies)
            {
                if (referenced.Name == library.Name)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void AddTypes(INamespaceSymbol space, HashSet<string> names)
    {
        foreach (INamespaceOrTypeSymbol member in space.GetMembers())
        {
            if (member is INamespaceSymbol inner)
            {
                AddTypes(inner, names);
            }
            else
            {
                names.Add(member.Name);
            }
        }
    }
}
