using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using ProxyGen.Generator.Contracts;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.Generator.Analyzers;

/// <summary>Reports services that no manager gives, and classes that cannot configure them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ManagerServiceAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [ContractDescriptors.ServiceNotGiven, ContractDescriptors.UnsupportedStartup];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(AnalyzeParameter, SyntaxKind.Parameter);
        context.RegisterSyntaxNodeAction(AnalyzeAttribute, SyntaxKind.Attribute);
    }

    private static void AnalyzeParameter(SyntaxNodeAnalysisContext context)
    {
        var declaration = (ParameterSyntax)context.Node;
        if (declaration.AttributeLists.Count > 0
            && context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is { } parameter
            && parameter.HasAttribute(KnownNames.ManagerService)
            && ManagerServices.Check(parameter, context.Compilation) is { } problem)
        {
            ProblemReporting.Report(problem, context.ReportDiagnostic);
        }
    }

    private static void AnalyzeAttribute(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (attribute is { Parent: AttributeListSyntax { Target.Identifier.RawKind: (int)SyntaxKind.AssemblyKeyword } }
            && attribute.ArgumentList is { Arguments: [{ Expression: TypeOfExpressionSyntax named }, ..] }
            && context.SemanticModel.GetTypeInfo(attribute, context.CancellationToken).Type?.IsNamed(KnownNames.SharedManagerStartup) == true
            && context.SemanticModel.GetTypeInfo(named.Type, context.CancellationToken).Type is { TypeKind: not TypeKind.Error } type
            && StartupReader.Check(type, named.Type.GetLocation(), context.Compilation) is { } problem)
        {
            ProblemReporting.Report(problem, context.ReportDiagnostic);
        }
    }
}
