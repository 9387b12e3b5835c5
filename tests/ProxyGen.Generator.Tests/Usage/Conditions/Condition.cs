using Microsoft.CodeAnalysis.Text;

namespace ProxyGen.Generator.Tests.Usage.Conditions;

/// <summary>A condition in the code of the rules, and what the code is without it.</summary>
/// <param name="Number">Which of all it is, from one on.</param>
/// <param name="File">The file, from the project's directory on.</param>
/// <param name="Member">The member that it stands in.</param>
/// <param name="Text">What is deleted.</param>
/// <param name="Line">The line, from one on.</param>
/// <param name="Span">What is replaced.</param>
/// <param name="Replacement">By what.</param>
internal sealed record Condition(int Number, string File, string Member, string Text, int Line, TextSpan Span, string Replacement)
{
    /// <summary>What it is known by in the list of those that may be deleted unseen.</summary>
    public string Key => $"{File} | {Member} | {Text}";

    public override string ToString() => $"{File}:{Line}: {Member}: {Text}";
}
