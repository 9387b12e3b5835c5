using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage.Copies;

/// <summary>How a change is shown and marked.</summary>
internal static class ChangeText
{
    private const int MostLength = 60;

    /// <summary>What is marked: the target of an assignment, or the call.</summary>
    public static Location LocationOf(IOperation change) => Marked(change).GetLocation();

    /// <summary>The change as it is written, on one line and not too long.</summary>
    public static string Of(IOperation change)
    {
        string text = string.Join(" ", Marked(change).ToString().Split(['\r', '\n', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= MostLength ? text : text.Substring(0, MostLength - 1) + "…";
    }

    private static SyntaxNode Marked(IOperation change) => change switch
    {
        IAssignmentOperation assignment => assignment.Target.Syntax,
        IIncrementOrDecrementOperation step => step.Target.Syntax,
        _ => change.Syntax,
    };
}
