using System.Reflection;
using System.Text;

namespace ProxyGen.Serialization;

/// <summary>Names of types as one would write them in C#, for messages.</summary>
internal static class TypeNames
{
    /// <summary>The full name of the type, as in <c>System.Collections.Generic.List&lt;System.Int32&gt;</c>.</summary>
    public static string CSharpName(this Type type)
    {
        var text = new StringBuilder();
        Append(text, type);
        return text.ToString();
    }

    /// <summary>The assembly's name without version, culture and key.</summary>
    public static string SimpleName(this Assembly assembly)
    {
        // An AssemblyName has a culture, with which globalization is loaded: some milliseconds of a process's start.
        string? full = assembly.FullName;
        int end = full?.AsSpan().IndexOfAny(",\\\"") ?? -1;
        return end > 0 && full![end] == ',' ? full[..end] : assembly.GetName().Name!;
    }

    private static void Append(StringBuilder text, Type type)
    {
        if (type.IsArray)
        {
            var element = type;
            while (element.IsArray)
            {
                element = element.GetElementType()!;
            }

            // C# writes the ranks of arrays of arrays from the outside in.
            Append(text, element);
            for (var array = type; array.IsArray; array = array.GetElementType()!)
            {
                text.Append('[').Append(',', array.GetArrayRank() - 1).Append(']');
            }

            return;
        }

        if (type.IsGenericParameter)
        {
            text.Append(type.Name);
            return;
        }

        AppendNamed(text, type, type.GetGenericArguments());
    }

    private static void AppendNamed(StringBuilder text, Type type, ReadOnlySpan<Type> arguments)
    {
        var own = arguments;
        if (type.DeclaringType is { } outer)
        {
            int outerArity = outer.GetGenericArguments().Length;
            AppendNamed(text, outer, arguments[..outerArity]);
            text.Append('.');
            own = arguments[outerArity..];
        }
        else if (!string.IsNullOrEmpty(type.Namespace))
        {
            text.Append(type.Namespace).Append('.');
        }

        int tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        text.Append(type.Name.AsSpan(0, tick < 0 ? type.Name.Length : tick));
        if (own.IsEmpty)
        {
            return;
        }

        text.Append('<');
        for (int i = 0; i < own.Length; i++)
        {
            if (i > 0)
            {
                text.Append(", ");
            }

            Append(text, own[i]);
        }

        text.Append('>');
    }
}
