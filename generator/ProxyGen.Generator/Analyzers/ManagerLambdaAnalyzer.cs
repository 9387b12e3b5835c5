using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Contracts;
using ProxyGen.Generator.Diagnostics;
using ProxyGen.Generator.Flow;
using ProxyGen.Generator.Usage;

namespace ProxyGen.Generator.Analyzers;

/// <summary>Reports what keeps a lambda from running in a manager: what it captures, what it is, and values that cannot travel.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ManagerLambdaAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a report that names the type to register, as C#.</summary>
    public const string TypeProperty = "Type";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [LambdaDescriptors.LambdaCaptures, LambdaDescriptors.LambdaValueNotRegistered, LambdaDescriptors.LambdaCannotBeNamed];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            Lazy<RegisteredTypes> registered = new(() => new RegisteredTypes(start.Compilation, start.CancellationToken));
            ProxyNames.RegisterTypes(
                start, type => type.RegisterOperationAction(operation => Analyze(operation, registered), OperationKind.Invocation));
        });
    }

    private static void Analyze(OperationAnalysisContext context, Lazy<RegisteredTypes> registered)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (invocation.Arguments.FirstOrDefault(static argument => argument.Parameter?.HasAttribute(KnownNames.SharedLambda) == true)
            is not { Parameter.Type: INamedTypeSymbol { DelegateInvokeMethod: { } signature } } given)
        {
            return;
        }

        // Within the library, and in wrappers, the lambda is somebody else's.
        if (given.Value is IParameterReferenceOperation { Parameter: var passedOn } && passedOn.HasAttribute(KnownNames.SharedLambda))
        {
            return;
        }

        // Whether the form called awaits what the lambda returns.
        bool isAwaited = given.Parameter.OriginalDefinition.Type is INamedTypeSymbol { DelegateInvokeMethod: { } form } && IsTask(form.ReturnType);
        AnalyzeArguments(invocation, context, registered);
        if (given.Value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda })
        {
            AnalyzeLambda(lambda, isAwaited, context);
            if (lambda.Symbol.IsAsync && !isAwaited)
            {
                return;
            }
        }
        else
        {
            string reason = given.Value is IDelegateCreationOperation
                ? "it is a method group; write a lambda that calls the method, or make the method one of the shared class"
                : "it is a delegate from elsewhere, and the manager finds lambdas by their place in the program; write the lambda here";
            context.ReportDiagnostic(Diagnostic.Create(LambdaDescriptors.LambdaCannotBeNamed, given.Value.Syntax.GetLocation(), reason));
        }

        if ((isAwaited ? Awaitables.ResultOf(signature) : signature.ReturnsVoid ? null : signature.ReturnType) is { } result)
        {
            AnalyzeResult(invocation, result, context, registered);
        }
    }

    private static bool IsTask(ITypeSymbol type) => Awaitables.KindOf(type) == Model.ReturnKind.Task;

    private static void AnalyzeLambda(IAnonymousFunctionOperation lambda, bool isAwaited, OperationAnalysisContext context)
    {
        if (lambda.Symbol.IsAsync && !isAwaited)
        {
            const string reason = "it is asynchronous; give it to the asynchronous form of the call, and await that";
            context.ReportDiagnostic(Diagnostic.Create(LambdaDescriptors.LambdaCannotBeNamed, lambda.Syntax.GetLocation(), reason));
        }

        if (IsInGeneric(lambda.Symbol.ContainingSymbol))
        {
            const string reason = "it stands in a generic type or method; move it into a method that is not generic";
            context.ReportDiagnostic(Diagnostic.Create(LambdaDescriptors.LambdaCannotBeNamed, lambda.Syntax.GetLocation(), reason));
        }

        foreach ((string name, SyntaxNode use) in LambdaCaptures.Of(lambda))
        {
            context.ReportDiagnostic(Diagnostic.Create(LambdaDescriptors.LambdaCaptures, use.GetLocation(), name));
        }

        foreach ((ISymbol changing, SyntaxNode use) in LambdaCaptures.ChangingStaticsOf(lambda))
        {
            string reason = $"'{changing.Display()}' is static and changes, and the manager has one of its own; pass the value as an argument behind the lambda";
            context.ReportDiagnostic(Diagnostic.Create(LambdaDescriptors.LambdaCannotBeNamed, use.GetLocation(), reason));
        }
    }

    private static bool IsInGeneric(ISymbol symbol)
    {
        for (ISymbol? current = symbol; current is not null; current = current.ContainingSymbol)
        {
            if (current is IMethodSymbol { IsGenericMethod: true } or INamedTypeSymbol { IsGenericType: true })
            {
                return true;
            }
        }

        return false;
    }

    private static void AnalyzeArguments(
        IInvocationOperation invocation, OperationAnalysisContext context, Lazy<RegisteredTypes> registered)
    {
        IEnumerable<IArgumentOperation> values = invocation.Arguments
            .Where(static argument => !IsObject(argument.Parameter!)
                && !argument.Parameter!.HasAttribute(KnownNames.SharedLambda)
                && !argument.Parameter!.Type.IsNamed(KnownNames.CancellationToken));
        foreach (IArgumentOperation value in values)
        {
            Check(value.Parameter!.Type, "The value", value.Value.Syntax.GetLocation(), context, registered);
        }
    }

    private static void AnalyzeResult(
        IInvocationOperation invocation, ITypeSymbol result, OperationAnalysisContext context, Lazy<RegisteredTypes> registered)
    {
        Location location = invocation.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
            ? access.Name.GetLocation()
            : invocation.Syntax.GetLocation();
        Check(result, "The result", location, context, registered);
    }

    // A proxy's own extension takes the proxy as it is.
    private static bool IsObject(IParameterSymbol parameter) =>
        parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } }
        || parameter.Type.OriginalDefinition.IsNamed(KnownNames.Updatable);

    private static void Check(
        ITypeSymbol type, string what, Location location, OperationAnalysisContext context, Lazy<RegisteredTypes> registered)
    {
        PayloadReader payloads = new(context.Compilation, context.CancellationToken);
        PayloadType read = payloads.Read(type, BindingScope.None, PayloadPlace.Signature);
        string? reason = null;
        bool canBeRegistered = false;
        if (type.TypeKind == TypeKind.Error || read.IsOpen)
        {
            return;
        }

        if (Awaitables.KindOf(type) != Model.ReturnKind.Direct)
        {
            reason = "a task stays in the process that runs it; give the lambda to UpdateAsync or TransactionAsync, which await it";
        }
        else if (read.Problem is { } problem)
        {
            reason = problem.Reason;
        }
        else if (read.IsSharedInstance)
        {
            reason = "it is the shared object itself; return data or a proxy, or put the lambda's statement in braces to return nothing";
        }
        else if (!registered.Value.Contain(type, payloads.Required))
        {
            reason = "no signature in this project mentions the type, so that nothing is generated for it; add [assembly: SharedData(typeof(...))] for it";
            canBeRegistered = true;
        }

        if (reason is not null)
        {
            ImmutableDictionary<string, string?> properties = canBeRegistered
                ? ImmutableDictionary<string, string?>.Empty.Add(TypeProperty, type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))
                : ImmutableDictionary<string, string?>.Empty;
            context.ReportDiagnostic(Diagnostic.Create(
                LambdaDescriptors.LambdaValueNotRegistered, location, properties, what, type.Display(), reason));
        }
    }
}
