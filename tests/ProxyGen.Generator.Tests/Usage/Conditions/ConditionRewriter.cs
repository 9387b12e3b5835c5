using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using static System.FormattableString;

namespace ProxyGen.Generator.Tests.Usage.Conditions;

/// <summary>
/// Writes a file of the rules anew so that each of its conditions can be deleted while it runs: a body stands there once as it was and once without each
/// of its conditions, and <c>RunningDeletion</c> is asked at its begin which of them is to run.
/// </summary>
internal sealed class ConditionRewriter(SyntaxTree tree, ILookup<SyntaxNode, Condition> conditions, Func<SyntaxNode, int> numberOf)
{
    private const string Asked = "global::ProxyGen.Generator.RunningDeletion.Enter";
    private const string Step = " global::ProxyGen.Generator.RunningDeletion.Step();";

    private readonly string _text = tree.GetText().ToString();
    private readonly StringBuilder _output = new();

    /// <summary>Where the copies without a condition are in the text that was written.</summary>
    public List<(TextSpan Span, int Number)> Copies { get; } = [];

    public string Write()
    {
        int written = 0;
        foreach (SyntaxNode member in tree.GetRoot().DescendantNodes().Where(ConditionMembers.IsMember))
        {
            if (!conditions.Contains(member))
            {
                continue;
            }

            _output.Append(_text, written, member.SpanStart - written);
            if (member is MethodDeclarationSyntax method)
            {
                WriteMethod(method);
            }
            else
            {
                WriteBody(member);
            }

            written = member.Span.End;
        }

        return _output.Append(_text, written, _text.Length - written).ToString();
    }

    private void WriteMethod(MethodDeclarationSyntax method)
    {
        int bodyStart = ((SyntaxNode?)method.Body ?? method.ExpressionBody)!.SpanStart;
        string call = method.ReturnType.ToString() == "void" ? "" : "return ";
        string end = call.Length == 0 ? " return;" : "";
        string types = method.TypeParameterList?.ToString() ?? "";
        string arguments = string.Join(", ", method.ParameterList.Parameters.Select(ArgumentOf));
        string Call(int number) => $"{call}{method.Identifier.Text}__{number}{types}({arguments});{end}\n";

        _output.Append(_text, method.SpanStart, bodyStart - method.SpanStart)
            .Append(Invariant($"{{ switch ({Asked}({numberOf(method)})) {{\n"));
        foreach (Condition condition in conditions[method])
        {
            _output.Append(Invariant($"case {condition.Number}: {Call(condition.Number)}"));
        }

        _output.Append(Invariant($"default: {Call(0)}}} }}\n"));
        WriteCopy(method, null);
        foreach (Condition condition in conditions[method])
        {
            int start = _output.Length;
            WriteCopy(method, condition);
            Copies.Add((TextSpan.FromBounds(start, _output.Length), condition.Number));
        }
    }

    private void WriteCopy(MethodDeclarationSyntax method, Condition? without)
    {
        _output.Append("private ");
        foreach (SyntaxToken modifier in method.Modifiers)
        {
            if (modifier.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.UnsafeKeyword)
            {
                _output.Append(modifier.Text).Append(' ');
            }
        }

        _output.Append(method.ReturnType).Append(' ').Append(method.Identifier.Text).Append("__").Append(without?.Number ?? 0);
        WriteWithout(TextSpan.FromBounds(method.Identifier.Span.End, method.Span.End), method, without);
        _output.Append('\n');
    }

    // Constructors, accessors and operators choose inside.
    private void WriteBody(SyntaxNode member)
    {
        (SyntaxNode body, SyntaxNode content, bool isValue) = ConditionMembers.BodyOf(member);
        bool isProperty = member is PropertyDeclarationSyntax;
        _output.Append(_text, member.SpanStart, body.SpanStart - member.SpanStart);
        _output.Append(isProperty ? "{ get {" : "{").Append(Invariant($" switch ({Asked}({numberOf(member)})) {{\n"));
        foreach (Condition? condition in conditions[member].Append(null))
        {
            _output.Append(condition is null ? "default: {" : Invariant($"case {condition.Number}: {{"));
            int start = _output.Length;
            _output.Append(isValue ? "return " : "");
            WriteWithout(content.Span, member, condition);
            if (condition is not null)
            {
                Copies.Add((TextSpan.FromBounds(start, _output.Length), condition.Number));
            }

            _output.Append(content is BlockSyntax ? "} break;\n" : ";} break;\n");
        }

        _output.Append(isProperty ? "} } }" : "} }");
    }

    private void WriteWithout(TextSpan span, SyntaxNode member, Condition? without)
    {
        IEnumerable<TextChange> changes = member.DescendantNodes()
            .Select(static node => node is StatementSyntax loop ? LoopBody(loop) : null)
            .OfType<BlockSyntax>()
            .Select(static body => new TextChange(new TextSpan(body.OpenBraceToken.Span.End, 0), Step))
            .Where(change => without is null || change.Span.Start <= without.Span.Start || change.Span.Start >= without.Span.End);
        if (without is not null)
        {
            changes = changes.Append(new TextChange(without.Span, without.Replacement));
        }

        int written = span.Start;
        foreach (TextChange change in changes.OrderBy(static change => change.Span.Start))
        {
            _output.Append(_text, written, change.Span.Start - written).Append(change.NewText);
            written = change.Span.End;
        }

        _output.Append(_text, written, span.End - written);
    }

    private static StatementSyntax? LoopBody(StatementSyntax statement) => statement switch
    {
        WhileStatementSyntax loop => loop.Statement,
        DoStatementSyntax loop => loop.Statement,
        ForStatementSyntax loop => loop.Statement,
        CommonForEachStatementSyntax loop => loop.Statement,
        _ => null,
    };

    private static string ArgumentOf(ParameterSyntax parameter)
    {
        string way = string.Concat(parameter.Modifiers
            .Where(static modifier => modifier.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword)
            .Select(static modifier => modifier.Text + " "));
        return way + parameter.Identifier.Text;
    }
}
