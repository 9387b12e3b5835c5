using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Contracts;
using ProxyGen.Generator.Diagnostics;
using ProxyGen.Generator.Model;
using ProxyGen.Generator.Usage;

namespace ProxyGen.Generator.Analyzers;

/// <summary>
/// Reports closed forms that the generator did not find: it does not see its own output, which is there when analyzers run. A form that no
/// assembly registers fails at run time.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClosedFormAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ContractDescriptors.UnknownForm];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            AnalyzerConfigOptions options = start.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
            Lazy<ClosedForms?> forms = new(() => ClosedForms.In(start.Compilation, options));
            Lazy<Compilation> sources = new(() => ClosedForms.WithoutGenerated(start.Compilation));
            ProxyNames.RegisterTypes(start, type =>
            {
                type.RegisterOperationAction(
                    operation => AnalyzeUse(operation, ((IInvocationOperation)operation.Operation).TargetMethod, forms, sources),
                    OperationKind.Invocation);
                type.RegisterOperationAction(
                    operation => AnalyzeUse(operation, ((IMethodReferenceOperation)operation.Operation).Method, forms, sources),
                    OperationKind.MethodReference);
            });
        });
    }

    private static void AnalyzeUse(
        OperationAnalysisContext context, IMethodSymbol method, Lazy<ClosedForms?> forms, Lazy<Compilation> sources)
    {
        // Few methods come any further.
        if (!method.IsGenericMethod || Needed(context, method) is not { IsEmpty: false } needed || forms.Value is not { } known
            || needed.Any(known.Contains))
        {
            return;
        }

        // In an editor generated code may be older than the use. What the generator will find is not missing.
        SyntaxNode syntax = context.Operation.Syntax;
        SimpleNameSyntax? name = NameIn(syntax);
        SyntaxNode use = syntax is InvocationExpressionSyntax ? syntax : name ?? syntax;
        if (GenericUseReader.Read(use, sources.Value, context.CancellationToken).ClosedForms.Intersect(needed).Any())
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            ContractDescriptors.UnknownForm,
            (name ?? syntax).GetLocation(),
            PropertiesOf(context.Operation, method, name),
            Display(method),
            Advice(method, name)));
    }

    /// <summary>The names of the forms of which one must be registered; empty where nothing is known of the use.</summary>
    private static ImmutableArray<string> Needed(OperationAnalysisContext context, IMethodSymbol method)
    {
        PayloadReader payloads = new(context.Compilation, context.CancellationToken);
        if (!method.IsStatic)
        {
            RequiredTypes forms = method.ContainingType.SharedClassOfProxy() is { } shared
                ? GenericMethodUse.Read(shared, method, context.Operation.Syntax, payloads)
                : RequiredTypes.None;
            return [.. forms.GenericForms.Select(static form => form.Name)];
        }

        if (ProxyOf(method) is not { } proxy)
        {
            return [];
        }

        PayloadType read = payloads.Read(proxy.WithNullableAnnotation(NullableAnnotation.None), BindingScope.None, PayloadPlace.Signature);
        return
        [
            .. payloads.Required.Contracts
                .Where(contract => contract.ProxyType == read.ProxyBare)
                .Select(static contract => contract.ContractName),
        ];
    }

    private static INamedTypeSymbol? ProxyOf(IMethodSymbol method) =>
        method.IsExtensionMethod
        && Awaitables.ResultOf(method) is INamedTypeSymbol { IsGenericType: true } proxy
        && proxy.SharedClassOfProxy() is not null
            ? proxy
            : null;

    private static SimpleNameSyntax? NameIn(SyntaxNode syntax) => syntax switch
    {
        InvocationExpressionSyntax invocation => NameIn(invocation.Expression),
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    // A method of the user's own that hands out proxies may have any name; the generator knows the names of its own.
    private static bool MayBeWritten(IMethodSymbol method) => !method.IsStatic || UnboundCreation.IsName(method.Name);

    private static ImmutableDictionary<string, string?> PropertiesOf(IOperation use, IMethodSymbol method, SimpleNameSyntax? name)
    {
        ImmutableDictionary<string, string?> none = ImmutableDictionary<string, string?>.Empty;
        return name is IdentifierNameSyntax && MayBeWritten(method) && use.SemanticModel is { } model
            ? none.Add(
                ClosedFormProperties.TypeArguments,
                string.Join(", ", method.TypeArguments.Select(argument => argument.ToMinimalDisplayString(model, name.SpanStart))))
            : none;
    }

    private static string Display(IMethodSymbol method) =>
        $"{method.Name}<{string.Join(", ", method.TypeArguments.Select(static argument => argument.Display()))}>";

    private static string Advice(IMethodSymbol method, SimpleNameSyntax? name)
    {
        bool isWritten = name is GenericNameSyntax;
        if (ProxyOf(method) is not { } proxy)
        {
            string owner = method.ContainingType.Display();
            return isWritten
                ? $"call it on a variable that is declared as '{owner}'"
                : $"write the type arguments, '{Display(method)}(…)', and declare the variable that it is called on as '{owner}'";
        }

        string declare = $"add [assembly: SharedData(typeof({proxy.WithNullableAnnotation(NullableAnnotation.None).Display()}))]";
        return isWritten || !MayBeWritten(method) ? declare : $"write the type arguments, '{Display(method)}(…)', or {declare}";
    }
}
