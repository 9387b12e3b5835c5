using System.Collections.Concurrent;
using ProxyGen.Serialization.Formatters;

namespace ProxyGen.Serialization;

/// <summary>
/// The types that values declared as <see cref="object"/> may have: those with a formatter in this process. What comes from the wire only
/// ever chooses among these. Names are made up when the first is asked for, so that registering stays cheap.
/// </summary>
internal static class KnownTypes
{
    private static readonly ConcurrentDictionary<Type, KnownType> ByType = new();
    private static readonly ConcurrentDictionary<string, KnownType> ByName = new(StringComparer.Ordinal);
    private static readonly ConcurrentQueue<KnownType> Unnamed = new();

    public static void Add<T>()
    {
        if (typeof(T) == typeof(object) || typeof(T).IsAbstract || Nullable.GetUnderlyingType(typeof(T)) is not null)
        {
            return;
        }

        var known = new KnownType<T>();
        if (ByType.TryAdd(typeof(T), known))
        {
            Unnamed.Enqueue(known);
        }
    }

    /// <summary>The entry of a type; null if it has no formatter.</summary>
    public static KnownType? Find(Type type)
    {
        FormatterRegistry.EnsureBuiltIn();
        if (ByType.TryGetValue(type, out var known))
        {
            return known;
        }

        BuiltInFormatters.Register(type);
        EnsureUsual();
        ModuleRegistrations.Run(type);
        return ByType.GetValueOrDefault(type);
    }

    /// <summary>The entry of a name from the wire; null if no type with a formatter has it, or more than one.</summary>
    public static KnownType? Find(string name) =>
        FindRegistered(name) ?? (ApplicationRegistrations.LoadOnce() ? FindRegistered(name) : null);

    private static KnownType? FindRegistered(string name)
    {
        FormatterRegistry.EnsureBuiltIn();
        BuiltInFormatters.RegisterAll();
        EnsureUsual();
        lock (Unnamed)
        {
            while (Unnamed.TryDequeue(out var known))
            {
                ByName.AddOrUpdate(known.Name, known, static (_, _) => Ambiguous.Instance);
            }
        }

        return ByName.TryGetValue(name, out var found) && found is not Ambiguous ? found : null;
    }

    private static void EnsureUsual() => _ = Usual.AreRegistered;

    /// <summary>The collections that loosely typed data is made of, as JSON is.</summary>
    private static class Usual
    {
        public static bool AreRegistered { get; } = Register();

        private static bool Register()
        {
            Add(new ArrayFormatter<string>());
            Add(new ArrayFormatter<bool>());
            Add(new ArrayFormatter<int>());
            Add(new ArrayFormatter<long>());
            Add(new ArrayFormatter<double>());
            Add(new ListFormatter<object>());
            Add(new ListFormatter<string>());
            Add(new ListFormatter<int>());
            Add(new ListFormatter<long>());
            Add(new ListFormatter<double>());
            Add(new DictionaryFormatter<string, object>());
            Add(new DictionaryFormatter<string, string>());
            Add(new DictionaryFormatter<string, int>());
            return true;
        }

        private static void Add<T>(IFormatter<T> formatter)
        {
            if (!ByType.ContainsKey(typeof(T)))
            {
                Formatter<T>.Set(formatter);
            }
        }
    }

    /// <summary>Stands where several types have one name, as those of several assemblies may.</summary>
    private sealed class Ambiguous() : KnownType(typeof(Ambiguous))
    {
        public static Ambiguous Instance { get; } = new();

        public override bool IsReference => false;

        public override bool IsOfManagerOnly => false;

        public override void Serialize(ref MessagePackWriter writer, object value, PayloadContext context) =>
            throw new NotSupportedException();

        public override object? Deserialize(ref MessagePackReader reader, PayloadContext context) => throw new NotSupportedException();
    }
}
