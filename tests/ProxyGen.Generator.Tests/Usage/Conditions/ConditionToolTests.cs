namespace ProxyGen.Generator.Tests.Usage.Conditions;

/// <summary>What deletes conditions, and asks whether a case sees it, works: on one small analyzer.</summary>
public sealed class ConditionToolTests
{
    private const string Analyzer = """
        using System.Collections.Immutable;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.Diagnostics;
        using Microsoft.CodeAnalysis.Operations;

        [DiagnosticAnalyzer(LanguageNames.CSharp)]
        public sealed class SampleAnalyzer : DiagnosticAnalyzer
        {
            private static readonly DiagnosticDescriptor Rule = new("PG9901", "Added", "Added", "Sample", DiagnosticSeverity.Warning, true);

            public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

            public override void Initialize(AnalysisContext context) => context.RegisterCompilationStartAction(
                static start => start.RegisterSymbolStartAction(
                    static type => type.RegisterOperationAction(Look, OperationKind.Invocation), SymbolKind.NamedType));

            private static void Look(OperationAnalysisContext context)
            {
                var call = (IInvocationOperation)context.Operation;
                if (!IsAddition(call) || IsInLoop(call))
                {
                    return;
                }

                context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation()));
            }

            private static bool IsAddition(IInvocationOperation call) => call.TargetMethod.Name == "Add" && call.Arguments.Length < 3;

            private static bool IsInLoop(IOperation? operation)
            {
                while (operation is not null && operation is not IBlockOperation { Parent: ILoopOperation })
                {
                    operation = operation.Parent;
                }

                return operation is not null;
            }
        }
        """;

    private const string Case = """
        namespace Cases;

        public static class Additions
        {
            public static void Run(List<int> all)
            {
                all.Add(1); // PG9901
                all.Remove(1);
                foreach (int one in all.ToArray())
                {
                    all.Add(one);
                }
            }
        }
        """;

    [Fact]
    public void A_condition_is_seen_where_a_report_differs_without_it()
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        var generator = ConditionalGenerator.Of([("Analyzers/SampleAnalyzer.cs", Analyzer)], static _ => true, cancellationToken);
        var bound = BoundCase.Bind(CaseFile.Of("PG9901/Additions", Case), generator, withDomain: false, cancellationToken);

        Assert.Equal(["7: PG9901"], bound.Reports);
        Assert.Equal(bound.Expected, bound.Reports);
        Assert.Equal(
            [
                "Look: if (!IsAddition(call) || IsInLoop(call)) is never taken: seen",
                "Look: || IsInLoop(call): seen",
                "Look: !IsAddition(call) ||: seen",
                "IsAddition: && call.Arguments.Length < 3: not seen",
                "IsAddition: call.TargetMethod.Name == \"Add\" &&: seen",
                "IsInLoop: && operation is not IBlockOperation { Parent: ILoopOperation }: seen",
                "IsInLoop: operation is not null &&: seen",
                "IsInLoop: Parent: ILoopOperation: seen",
            ],
            generator.Conditions.Select(condition =>
                $"{condition.Member}: {condition.Text}: {(bound.Sees(condition) ? "seen" : "not seen")}"));
    }
}
