using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using ProxyGen.Generator.Contracts;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.Generator.Analyzers;

/// <summary>Reports what keeps <c>[assembly: SharedType(…)]</c> from doing what it says.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SharedTypeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        ContractDescriptors.UnsupportedForeignClass,
        ContractDescriptors.GenericMethod,
        ContractDescriptors.EventNotProxied,
        ContractDescriptors.SameSignature,
        .. ContractDescriptors.OfPayloads,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(AnalyzeAttribute, SyntaxKind.Attribute);
    }

    private static void AnalyzeAttribute(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (attribute.Parent is not AttributeListSyntax { Target.Identifier.RawKind: (int)SyntaxKind.AssemblyKeyword })
        {
            return;
        }

        if (attribute.ArgumentList is { Arguments: [{ Expression: TypeOfExpressionSyntax named }, ..] }
            && context.SemanticModel.GetTypeInfo(attribute, context.CancellationToken).Type?.IsNamed(KnownNames.SharedType) == true
            && context.SemanticModel.GetTypeInfo(named.Type, context.CancellationToken).Type is { } type
            && ForeignRules.CheckUnnamed(type, named.Type.GetLocation()) is { } unnamed)
        {
            ProblemReporting.Report(unnamed, context.ReportDiagnostic);
        }

        foreach (ForeignDeclaration declaration in ForeignClasses.Of(context.Compilation).Declarations)
        {
            if (declaration.Mark is { } mark && mark.SyntaxTree == attribute.SyntaxTree && mark.Span == attribute.Span)
            {
                Analyze(declaration, context);
            }
        }
    }

    private static void Analyze(ForeignDeclaration declaration, SyntaxNodeAnalysisContext context)
    {
        PayloadReader payloads = new(context.Compilation, context.CancellationToken);
        foreach (ContractProblem problem in ForeignRules.Check(declaration, payloads))
        {
            ProblemReporting.Report(problem, context.ReportDiagnostic);
        }

        if (declaration.IsClosed && ForeignClasses.Of(context.Compilation).Find(declaration.Definition) is not null)
        {
            AnalyzeClosedForm(declaration, context);
        }
    }

    private static void AnalyzeClosedForm(ForeignDeclaration declaration, SyntaxNodeAnalysisContext context)
    {
        PayloadReader payloads = new(context.Compilation, context.CancellationToken);
        foreach (ContractProblem problem in ContractRules.CheckType(
            context.Compilation.Assembly, "The class named by SharedType", declaration.Type, payloads, PayloadPlace.Signature))
        {
            ContractProblem here = problem with { Location = declaration.LocationOfType(context.CancellationToken) };
            ProblemReporting.Report(here, context.ReportDiagnostic);
        }
    }
}
