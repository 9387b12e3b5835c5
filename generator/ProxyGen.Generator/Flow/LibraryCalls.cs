using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Contracts;

namespace ProxyGen.Generator.Flow;

/// <summary>What is known of the base library's methods. A method is known by its symbol: one of a user's own is another, whatever its name.</summary>
internal static class LibraryCalls
{
    private static readonly ImmutableHashSet<string> Changing = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "Add", "AddAfter", "AddBefore", "AddFirst", "AddLast", "AddOrUpdate", "AddRange", "Append", "AppendFormat", "AppendJoin", "AppendLine", "Clear",
        "DequeueEnqueue", "Enqueue", "EnqueueDequeue", "EnqueueRange", "ExceptWith", "GetOrAdd", "Insert", "InsertRange", "IntersectWith", "Push", "PushRange", "Remove",
        "RemoveAll", "RemoveAt", "RemoveFirst", "RemoveLast", "RemoveRange", "RemoveWhere", "Replace", "Set", "SetAll", "SetByIndex", "SetValue",
        "SymmetricExceptWith", "TryAdd", "TryUpdate", "UnionWith", "And", "Or", "Xor", "Not", "LeftShift", "RightShift");

    private static readonly ImmutableHashSet<string> Taking = ImmutableHashSet.Create(
        StringComparer.Ordinal, "Dequeue", "Pop", "TryDequeue", "TryPop", "TryTake", "TryRemove", "PopRange");

    /// <summary>Whether an instance method changes its instance, or the order of what is in it.</summary>
    public static bool IsMutator(IMethodSymbol method) => IsChange(OfInstance(method));

    /// <summary>Whether a static method changes what it is given for a parameter.</summary>
    public static bool ChangesArgument(IMethodSymbol method, IParameterSymbol parameter) => IsChange(OfArgument(method, parameter));

    /// <summary>What an instance method does with its instance.</summary>
    public static LibraryCallKind OfInstance(IMethodSymbol method)
    {
        string name = method.Name;
        if (name is "ToString" or "Equals" or "GetHashCode" or "GetType")
        {
            return LibraryCallKind.Read;
        }

        string space = method.ContainingNamespace.NameInFull();
        if (space is "System.Threading.Tasks" or "System.Runtime.CompilerServices"
            && name is "ConfigureAwait" or "GetAwaiter" or "GetResult" or "AsTask" or "WaitAsync" or "Preserve")
        {
            return LibraryCallKind.Same;
        }

        if (space == "System")
        {
            return OfSystem(method.ContainingType.Name, name);
        }

        return IsCollections(space) || method.ContainingType.IsNamed("System.Text.StringBuilder") ? OfCollection(name) : LibraryCallKind.Unknown;
    }

    /// <summary>What a static method does with the argument of a parameter.</summary>
    public static LibraryCallKind OfArgument(IMethodSymbol method, IParameterSymbol parameter)
    {
        string space = method.ContainingNamespace.NameInFull();
        string type = method.ContainingType.Name;
        int position = parameter.Ordinal;
        return (space, type) switch
        {
            ("System.Linq", "Enumerable") or ("ProxyGen", "SharedListQueries") =>
                position == 0 ? OfQuery(method.Name) : IsDoneAtOnce(method.Name) ? LibraryCallKind.Use : LibraryCallKind.Later,
            ("System", "Array") => OfArray(method.Name, position),
            ("System", "MemoryExtensions") => OfSpan(method.Name, position),
            ("System.Runtime.InteropServices", "CollectionsMarshal") =>
                method.Name switch { "AsSpan" => LibraryCallKind.Same, "SetCount" => LibraryCallKind.Change, _ => LibraryCallKind.Unknown },
            ("System.Collections.Generic", "CollectionExtensions") when position == 0 => method.Name switch
            {
                "TryAdd" or "Remove" or "AddRange" or "InsertRange" => LibraryCallKind.Change,
                "GetValueOrDefault" => LibraryCallKind.Element,
                "CopyTo" => LibraryCallKind.Use,
                _ => LibraryCallKind.Unknown,
            },
            ("System", "Buffer") => position == 2 ? LibraryCallKind.Change : LibraryCallKind.Use,
            ("System", "String" or "Console" or "Convert" or "BitConverter" or "HashCode" or "Object")
                or ("System.Text.Json", "JsonSerializer") or ("System.Diagnostics", "Debug" or "Trace") or ("System.IO", "File") => LibraryCallKind.Use,
            _ => LibraryCallKind.Unknown,
        };
    }

    /// <summary>What an instance method does with an argument.</summary>
    public static LibraryCallKind OfArgumentToInstance(IMethodSymbol method, IParameterSymbol parameter)
    {
        string space = method.ContainingNamespace.NameInFull();
        if (space == "System" && method.Name is "Shuffle" or "NextBytes")
        {
            return method.Name == "Shuffle" ? LibraryCallKind.Reorder : LibraryCallKind.Change;
        }

        // The elements of what is given are taken over, the sequence itself is not.
        bool isSequence = parameter.OriginalDefinition.Type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;
        if (method.MethodKind == MethodKind.Constructor)
        {
            return IsCollections(space)
                && method.ContainingType.Name is not "ReadOnlyCollection" and not "ReadOnlyDictionary" and not "ReadOnlySet" and not "Collection"
                ? LibraryCallKind.Use
                : LibraryCallKind.Unknown;
        }

        if (isSequence && IsCollections(space) || space.StartsWith("System.IO", StringComparison.Ordinal) || space == "System.Text")
        {
            return LibraryCallKind.Use;
        }

        return method.Name is "Contains" or "ContainsKey" or "ContainsValue" or "IndexOf" or "Equals" or "CompareTo"
            && space.StartsWith("System", StringComparison.Ordinal)
            ? LibraryCallKind.Read
            : LibraryCallKind.Unknown;
    }

    private static bool IsChange(LibraryCallKind kind) => kind is LibraryCallKind.Change or LibraryCallKind.Reorder or LibraryCallKind.Take;

    private static bool IsCollections(string space) =>
        space.StartsWith("System.Collections", StringComparison.Ordinal)
        && !space.EndsWith(".Immutable", StringComparison.Ordinal);

    private static LibraryCallKind OfSystem(string type, string name) => type switch
    {
        "Array" => name switch
        {
            "SetValue" or "Initialize" => LibraryCallKind.Change,
            "Clone" or "CopyTo" or "GetEnumerator" => LibraryCallKind.Use,
            "GetValue" => LibraryCallKind.Element,
            _ => LibraryCallKind.Read,
        },
        "Span" => name switch
        {
            "Fill" or "Clear" => LibraryCallKind.Change,
            "Slice" => LibraryCallKind.Same,
            _ => LibraryCallKind.Use,
        },
        "Nullable" => LibraryCallKind.Same,
        _ => LibraryCallKind.Unknown,
    };

    private static LibraryCallKind OfCollection(string name) => name switch
    {
        _ when Changing.Contains(name) => LibraryCallKind.Change,
        _ when Taking.Contains(name) => LibraryCallKind.Take,
        "Sort" or "Reverse" => LibraryCallKind.Reorder,
        "Find" or "FindLast" or "Peek" or "TryPeek" or "TryGetValue" => LibraryCallKind.Element,
        "FindAll" or "GetRange" or "Slice" => LibraryCallKind.Elements,
        "GetViewBetween" => LibraryCallKind.Same,
        "ForEach" => LibraryCallKind.ForEach,
        "ToArray" or "CopyTo" or "ConvertAll" or "GetEnumerator" or "TrueForAll" or "Exists" => LibraryCallKind.Use,
        "AsReadOnly" => LibraryCallKind.Unknown,
        _ => LibraryCallKind.Read,
    };

    private static LibraryCallKind OfQuery(string name) => name switch
    {
        "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" or "ElementAt" or "ElementAtOrDefault"
            or "Min" or "Max" or "MinBy" or "MaxBy" => LibraryCallKind.Element,
        "Where" or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Order" or "OrderDescending" or "Skip" or "SkipLast"
            or "SkipWhile" or "Take" or "TakeLast" or "TakeWhile" or "Reverse" or "Distinct" or "DistinctBy" or "AsEnumerable" or "OfType" or "Cast"
            or "Except" or "ExceptBy" or "Intersect" or "IntersectBy" or "DefaultIfEmpty" or "Shuffle" => LibraryCallKind.Elements,
        "Any" or "Count" or "LongCount" or "Contains" or "TryGetNonEnumeratedCount" => LibraryCallKind.Read,
        _ => IsDoneAtOnce(name) ? LibraryCallKind.Use : LibraryCallKind.Later,
    };

    // Others look at the elements when somebody asks for theirs.
    private static bool IsDoneAtOnce(string name) =>
        name is "Aggregate" or "All" or "Average" or "SequenceEqual" or "Sum" or "ToArray" or "ToDictionary" or "ToHashSet" or "ToList" or "ToLookup";

    private static LibraryCallKind OfArray(string name, int position) => name switch
    {
        "Sort" or "Reverse" => LibraryCallKind.Reorder,
        "Fill" or "Clear" when position == 0 => LibraryCallKind.Change,
        "Copy" or "ConstrainedCopy" => position == 0 ? LibraryCallKind.Use : LibraryCallKind.Change,
        "Find" or "FindLast" => LibraryCallKind.Element,
        "FindAll" => LibraryCallKind.Elements,
        "ForEach" => LibraryCallKind.ForEach,
        "AsReadOnly" => LibraryCallKind.Unknown,
        "IndexOf" or "LastIndexOf" or "BinarySearch" or "FindIndex" or "FindLastIndex" => LibraryCallKind.Read,
        _ => LibraryCallKind.Use,
    };

    private static LibraryCallKind OfSpan(string name, int position) => name switch
    {
        "AsSpan" or "AsMemory" => LibraryCallKind.Same,
        "Sort" or "Reverse" => LibraryCallKind.Reorder,
        "Replace" => LibraryCallKind.Change,
        "CopyTo" when position == 1 => LibraryCallKind.Change,
        "IndexOf" or "LastIndexOf" or "Contains" or "StartsWith" or "EndsWith" or "BinarySearch" => LibraryCallKind.Read,
        _ => LibraryCallKind.Use,
    };
}
