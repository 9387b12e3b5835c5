using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <summary>Writes what stands before the name of an asynchronous method.</summary>
internal static class AsyncSignature
{
    /// <summary>How a member that returns this waits for its call.</summary>
    public static CallForm FormOf(ReturnKind kind) => kind switch
    {
        ReturnKind.Task => CallForm.Awaiting,
        ReturnKind.ValueTask => CallForm.Handing,
        _ => CallForm.Blocking,
    };

    /// <summary>What stands before the type of what it returns.</summary>
    public static string Keyword(CallForm form) => form == CallForm.Awaiting ? "async " : "";

    /// <summary>The result and the values of parameters that come back, as a tuple if there are several; null for nothing.</summary>
    public static TypeModel? WithOutputs(TypeModel? result, EquatableArray<ParameterModel> outputs)
    {
        if (outputs.Count == 0)
        {
            return result;
        }

        List<(string Type, string Name)> elements = [.. outputs.Select(static output => (output.Type!.ProxySide, TupleName(output.Name)))];
        if (result is not null)
        {
            elements.Insert(0, (result.ProxySide, "Result"));
        }

        if (elements.Count == 1)
        {
            return outputs[0].Type;
        }

        // Without names where these would clash with each other or with members of tuples.
        bool areNamed = elements.All(static element => element.Name.Length > 0)
            && elements.Select(static element => element.Name).Distinct(StringComparer.Ordinal).Count() == elements.Count
            && !elements.Any(static element => IsOfTuples(element.Name));
        string list = string.Join(", ", elements.Select(element => areNamed ? $"{element.Type} {element.Name}" : element.Type));
        return outputs[0].Type! with { ProxySide = $"({list})" };
    }

    private static string TupleName(string parameter)
    {
        string name = parameter.TrimStart('@');
        return name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);
    }

    private static bool IsOfTuples(string name) =>
        name is "Rest" or "ToString" or "Equals" or "GetHashCode" or "GetType" or "CompareTo" or "Deconstruct"
        || (name.StartsWith("Item", StringComparison.Ordinal) && name.Skip(4).All(char.IsDigit));

    public static string ReturnType(ReturnKind kind, TypeModel? result)
    {
        string task = kind == ReturnKind.Task ? "global::System.Threading.Tasks.Task" : "global::System.Threading.Tasks.ValueTask";
        return result is null ? task : $"{task}<{result.ProxySide}>";
    }
}
