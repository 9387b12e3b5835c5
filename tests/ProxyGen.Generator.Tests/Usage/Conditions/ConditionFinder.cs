using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ProxyGen.Generator.Tests.Usage.Conditions;

/// <summary>
/// Finds what can be deleted from a body so that one condition less holds: operands of <c>&amp;&amp;</c> and <c>||</c>, alternatives and parts of patterns,
/// parts of property patterns, arms of switches and their <c>when</c>, what an <c>if</c> or a choice asks, and what a lambda asks of an element.
/// </summary>
internal sealed partial class ConditionFinder(string file, SemanticModel model)
{
    private const int LongestText = 160;

    private readonly List<(TextSpan Span, string Replacement, string Text)> _found = [];

    /// <summary>The conditions of a body, numbered from a first number on.</summary>
    public IEnumerable<Condition> Find(SyntaxNode body, string member, int first)
    {
        _found.Clear();
        foreach (SyntaxNode node in body.DescendantNodesAndSelf())
        {
            Visit(node);
        }

        FileLinePositionSpan LineOf(TextSpan span) => body.SyntaxTree.GetLineSpan(span);
        return _found.Select((deletion, index) => new Condition(
            first + index,
            file,
            member,
            deletion.Text,
            LineOf(deletion.Span).StartLinePosition.Line + 1,
            deletion.Span,
            deletion.Replacement));
    }

    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case BinaryExpressionSyntax binary when node.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression:
                VisitPair(binary, binary.Left, binary.OperatorToken, binary.Right);
                break;
            case BinaryPatternSyntax binary:
                VisitPair(binary, binary.Left, binary.OperatorToken, binary.Right);
                break;
            case PropertyPatternClauseSyntax clause:
                VisitList(clause.Subpatterns, static part => part.ToString());
                break;
            case IfStatementSyntax branch:
                VisitIf(branch);
                break;
            case ConditionalExpressionSyntax choice:
                Add(choice.Span, $"({choice.WhenTrue})", $"{choice.Condition} ? is always asked as true");
                Add(choice.Span, $"({choice.WhenFalse})", $"{choice.Condition} ? is always asked as false");
                break;
            case SwitchExpressionSyntax choice:
                VisitList(choice.Arms, TextOf);
                break;
            case SwitchStatementSyntax choice:
                VisitSections(choice);
                break;
            case WhenClauseSyntax guard:
                Add(guard.Span, "", guard.ToString());
                break;
            case LambdaExpressionSyntax { ExpressionBody: { } question } when IsBoolean(question):
                Add(question.Span, "true", $"=> {question}");
                break;
        }
    }

    private void VisitPair(SyntaxNode whole, SyntaxNode left, SyntaxToken sign, SyntaxNode right)
    {
        Add(whole.Span, left.ToString(), $"{sign} {right}");
        if (left.RawKind != whole.RawKind)
        {
            Add(whole.Span, right.ToString(), $"{left} {sign}");
        }
    }

    private void VisitList<T>(SeparatedSyntaxList<T> list, Func<T, string?> textOf)
        where T : SyntaxNode
    {
        for (int index = 0; index < list.Count; index++)
        {
            if (textOf(list[index]) is { } text)
            {
                TextSpan span = index < list.SeparatorCount
                    ? TextSpan.FromBounds(list[index].SpanStart, list.GetSeparator(index).Span.End)
                    : list[index].Span;
                Add(span, "", text);
            }
        }
    }

    // A branch that leaves is a guard, and never taken without its condition; any other is then always taken.
    private void VisitIf(IfStatementSyntax branch)
    {
        StatementSyntax? last = branch.Statement is BlockSyntax block ? block.Statements.LastOrDefault() : branch.Statement;
        bool leaves = last is ReturnStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax or ThrowStatementSyntax
            || last is YieldStatementSyntax && last.IsKind(SyntaxKind.YieldBreakStatement);
        if (leaves || branch.Else is not null)
        {
            Add(branch.Condition.Span, "false", $"if ({branch.Condition}) is never taken");
        }

        if (!leaves || branch.Else is not null)
        {
            Add(branch.Condition.Span, "true", $"if ({branch.Condition}) is always taken");
        }
    }

    private void VisitSections(SwitchStatementSyntax choice)
    {
        foreach (SwitchSectionSyntax section in choice.Sections)
        {
            foreach (SwitchLabelSyntax label in section.Labels)
            {
                if (label is not DefaultSwitchLabelSyntax)
                {
                    Add(section.Labels.Count == 1 ? section.Span : label.Span, "", label.ToString());
                }
            }
        }
    }

    private static string? TextOf(SwitchExpressionArmSyntax arm) =>
        arm is { Pattern: DiscardPatternSyntax, WhenClause: null } ? null : $"{arm.Pattern} {arm.WhenClause} =>";

    private bool IsBoolean(ExpressionSyntax expression) =>
        expression is not LiteralExpressionSyntax && model.GetTypeInfo(expression).Type?.SpecialType == SpecialType.System_Boolean;

    private void Add(TextSpan span, string replacement, string text)
    {
        text = WhiteSpace().Replace(text, " ").Trim();
        _found.Add((span, replacement, text.Length <= LongestText ? text : text[..LongestText] + "…"));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
