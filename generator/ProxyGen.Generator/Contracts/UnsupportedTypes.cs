using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>Types that cannot cross the process boundary, with why and what to do instead.</summary>
internal static class UnsupportedTypes
{
    private const string AnyElements = "its elements could be of any type; use a generic collection of the type that they really have";
    private const string StreamReason = "a stream belongs to the process that opened it; pass the bytes, or a path";

    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["System.Type"] = "a type is part of one process's loaded code; pass its name",
        ["System.IntPtr"] = "a native-sized integer is an address in one process; use 'long'",
        ["System.UIntPtr"] = "a native-sized integer is an address in one process; use 'ulong'",
        ["System.Collections.IEnumerable"] = AnyElements,
        ["System.Collections.ICollection"] = AnyElements,
        ["System.Collections.IList"] = AnyElements,
        ["System.Collections.IDictionary"] = AnyElements,
        ["System.Collections.ArrayList"] = AnyElements,
        ["System.Collections.Hashtable"] = AnyElements,
        ["System.Collections.Queue"] = AnyElements,
        ["System.Collections.Stack"] = AnyElements,
        ["System.Collections.SortedList"] = AnyElements,
        ["System.Array"] = AnyElements,
        ["System.Lazy`1"] = "what computes it belongs to one process; pass its value",
        ["System.Linq.ILookup`2"] = "how it tells its keys apart cannot be seen; use a dictionary of lists",
        ["System.Linq.Lookup`2"] = "how it tells its keys apart cannot be seen; use a dictionary of lists",
        ["System.Linq.IGrouping`2"] = "a group is a view of a query; use a key-value pair with a list",
        ["System.Collections.Concurrent.BlockingCollection`1"] = "its waiting belongs to one process; use a SharedQueue",
        ["System.Text.Encoding"] = "an encoding is code; pass its WebName",
        ["System.DBNull"] = "it stands for a missing value of any type; use a nullable type",
        ["System.Threading.Thread"] = "a thread belongs to its process",
        ["System.Threading.CancellationToken"] = "a token is forwarded only as a parameter of a method; declare it there",
        ["System.Threading.Tasks.Task"] = "a task runs in its own process; make it a method's result, which proxies await",
        ["System.Threading.Tasks.Task`1"] = "a task runs in its own process; make it a method's result, which proxies await",
        ["System.Threading.Tasks.ValueTask"] = "a task runs in its own process; make it a method's result, which proxies await",
        ["System.Threading.Tasks.ValueTask`1"] = "a task runs in its own process; make it a method's result, which proxies await",
        ["System.Collections.Generic.IAsyncEnumerable`1"] =
            "an asynchronous stream can only be a parameter or the result of a shared class's method; declare it there, or use a list",
        ["System.IProgress`1"] = "progress is reported to a parameter of a shared class's method or constructor; take it there",
        ["System.Progress`1"] = "progress is reported to a parameter of type IProgress; declare that",
    };

    /// <summary>Why values of the type cannot cross; null if nothing speaks against it.</summary>
    public static string? Reason(INamedTypeSymbol type)
    {
        if (Reasons.TryGetValue(type.OriginalDefinition.MetadataNameInFull(), out string? reason))
        {
            return reason;
        }

        return type.TypeKind switch
        {
            TypeKind.Delegate => "delegates belong to their process; one can be a parameter of a shared class's method or constructor, or the type of an event",
            TypeKind.Interface => "an interface says nothing of the data behind it; use a class or struct that holds the data",
            TypeKind.Class or TypeKind.Struct => ReasonOfClass(type),
            _ => "only classes, structs, records and enums can be copied",
        };
    }

    /// <summary>Why objects of the type cannot live in another process than the one that uses them; null if they can.</summary>
    public static string? ReasonOfIdentity(INamedTypeSymbol type)
    {
        if (Reasons.TryGetValue(type.OriginalDefinition.MetadataNameInFull(), out string? reason))
        {
            return reason;
        }

        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.IsNamed("System.IO.Stream"))
            {
                return StreamReason;
            }
        }

        return null;
    }

    private static string? ReasonOfClass(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            switch (current.MetadataNameInFull())
            {
                case "System.IO.Stream":
                    return StreamReason;
                case KnownNames.Exception:
                    return "exceptions travel by being thrown; to report one as data, pass its message";
                case "ProxyGen.Client.SharedProxy" when !SymbolEqualityComparer.Default.Equals(current, type):
                    return "it is not a generated proxy; use the proxy of a class marked [Shared]";
            }

            if (!SymbolEqualityComparer.Default.Equals(current, type) && current.HasSharedMark())
            {
                return $"it derives from the shared class '{current.Display()}'; mark it [Shared] too";
            }
        }

        if (type.IsAbstract)
        {
            return "an abstract class says nothing of the data behind it; use a class that can be created";
        }

        if (type.IsStatic)
        {
            return "a static class has no instances";
        }

        return IsOfFramework(type)
            ? "there is no formatter for it; copy what you need of it into a class of your own"
            : null;
    }

    /// <summary>Whether the type comes with the base library, an extension of it, or ProxyGen.</summary>
    public static bool IsOfFramework(INamedTypeSymbol type)
    {
        if (type.Locations.Any(static location => location.IsInSource) || type.NamespaceInCSharp() is not { } space)
        {
            return false;
        }

        return RootOf(space) switch
        {
            "System" or "Microsoft" => true,
            // The library's own data is public for use in its signatures; its services are plain classes.
            "ProxyGen" => type is { IsValueType: false, IsRecord: false },
            _ => false,
        };
    }

    private static string RootOf(string space)
    {
        int dot = space.IndexOf('.');
        return dot < 0 ? space : space.Substring(0, dot);
    }
}
