using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ProxyGen.Generator.Contracts;
using ProxyGen.Generator.Emission;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator;

/// <summary>Writes proxies, dispatchers and formatters for shared classes. It reports nothing: analyzers do, by the same rules.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ProxyGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<ContractModel> shared = Contracts(
            context, KnownNames.Shared, PipelineSteps.SharedClasses, isBuiltIn: false);
        IncrementalValuesProvider<ContractModel> builtIn = Contracts(
            context, KnownNames.BuiltInProxy, PipelineSteps.BuiltInClasses, isBuiltIn: true);
        IncrementalValuesProvider<WorkerClassModel> workers = Workers(context);
        IncrementalValuesProvider<ExceptionModel> exceptions = Exceptions(context);
        IncrementalValuesProvider<RequiredTypes> sharedData = SharedData(context);
        IncrementalValueProvider<RequiredTypes> genericUses = GenericUses(context);
        IncrementalValuesProvider<SharedTypesModel> sharedTypes = SharedTypes(context);
        IncrementalValuesProvider<string> startups = Startups(context);
        IncrementalValuesProvider<ContractModel> foreign = sharedTypes
            .SelectMany(static (types, _) => types.Contracts)
            .WithTrackingName(PipelineSteps.ForeignClasses);
        IncrementalValueProvider<string> assemblyName = context.CompilationProvider
            .Select(static (compilation, _) => compilation.AssemblyName ?? "")
            .WithTrackingName(PipelineSteps.AssemblyName);
        IncrementalValueProvider<string> rootNamespace = context.AnalyzerConfigOptionsProvider
            .Combine(assemblyName)
            .Select(static (both, _) => RootNamespaces.Of(both.Left.GlobalOptions, both.Right))
            .WithTrackingName(PipelineSteps.RootNamespace);

        context.RegisterSourceOutput(shared.Combine(rootNamespace), EmitContract);
        context.RegisterSourceOutput(builtIn.Combine(rootNamespace), EmitContract);
        context.RegisterSourceOutput(foreign.Combine(rootNamespace), EmitContract);
        context.RegisterSourceOutput(
            workers.Combine(rootNamespace),
            static (output, type) => output.AddSource(type.Left.HintName + ".Workers.g.cs", WorkersEmitter.Emit(type.Left, type.Right)));

        context.RegisterSourceOutput(
            exceptions.Where(static exception => exception.Properties.Count > 0).Combine(assemblyName).Combine(rootNamespace),
            static (output, all) => output.AddSource(
                all.Left.Left.HintName + ".Exception.g.cs", ExceptionEmitter.Emit(all.Left.Left, all.Left.Right, all.Right)));

        IncrementalValueProvider<ImmutableArray<ContractSummary>> contracts = Summaries(shared)
            .Combine(Summaries(builtIn))
            .Combine(Summaries(foreign))
            .Select(static (all, _) => all.Left.Left.AddRange(all.Left.Right).AddRange(all.Right));
        IncrementalValueProvider<RequiredTypes> required = contracts
            .Combine(workers.Select(static (type, _) => type.Required).Collect())
            .Combine(sharedData.Collect())
            .Combine(genericUses)
            .Combine(sharedTypes.Select(static (types, _) => types.Required).Collect())
            .Combine(exceptions.Select(static (exception, _) => exception.Required).Collect())
            .Select(static (all, _) => RegistryAssembly.Merge(
            [
                .. all.Left.Left.Left.Left.Left.Select(static contract => contract.Required),
                .. all.Left.Left.Left.Left.Right,
                .. all.Left.Left.Left.Right,
                all.Left.Left.Right,
                .. all.Left.Right,
                .. all.Right,
            ]))
            .WithTrackingName(PipelineSteps.RequiredTypes);
        IncrementalValuesProvider<DataTypeModel> dataTypes = required
            .SelectMany(static (all, _) => RegistryAssembly.WithDistinctHintNames(all))
            .WithTrackingName(PipelineSteps.DataTypes);
        context.RegisterSourceOutput(
            dataTypes.Combine(assemblyName).Combine(rootNamespace),
            static (output, all) => output.AddSource(
                all.Left.Left.HintName + ".Formatter.g.cs",
                all.Left.Left.Cases.Count > 0
                    ? UnionEmitter.Emit(all.Left.Left, all.Left.Right, all.Right)
                    : FormatterEmitter.Emit(all.Left.Left, all.Left.Right, all.Right)));

        IncrementalValuesProvider<CallbackModel> callbacks = required
            .SelectMany(static (all, _) => all.Callbacks.ToImmutableArray())
            .WithTrackingName(PipelineSteps.Callbacks);
        context.RegisterSourceOutput(
            callbacks.Combine(assemblyName).Combine(rootNamespace),
            static (output, all) => output.AddSource(
                all.Left.Left.HintName + ".Callback.g.cs", CallbackEmitter.Emit(all.Left.Left, all.Left.Right, all.Right)));

        IncrementalValueProvider<RegistryModel> registry = required
            .Combine(contracts)
            .Combine(workers.Collect())
            .Combine(exceptions.Collect())
            .Combine(startups.Collect())
            .Combine(assemblyName)
            .Select(static (all, _) => RegistryAssembly.Assemble(
                all.Left.Left.Left.Left.Left,
                all.Left.Left.Left.Left.Right,
                all.Left.Left.Left.Right,
                all.Left.Left.Right,
                all.Left.Right,
                all.Right))
            .WithTrackingName(PipelineSteps.Registry);
        context.RegisterSourceOutput(registry.Combine(rootNamespace), static (output, all) =>
        {
            if (!all.Left.IsEmpty)
            {
                output.AddSource(RegistryNames.HintName, RegistryEmitter.Emit(all.Left, all.Right));
            }
        });
    }

    private static void EmitContract(SourceProductionContext output, (ContractModel Contract, string RootNamespace) source)
    {
        (ContractModel contract, string rootNamespace) = source;
        output.AddSource(contract.Names.HintName + ".Proxy.g.cs", ProxyEmitter.Emit(contract, rootNamespace));
        output.AddSource(contract.Names.HintName + ".Dispatcher.g.cs", DispatcherEmitter.Emit(contract, rootNamespace));
        if (contract.State is { } state)
        {
            output.AddSource(contract.Names.HintName + ".State.g.cs", StateEmitter.Emit(contract, state, rootNamespace));
        }

        if (ProxyExtensionsEmitter.IsNeeded(contract))
        {
            output.AddSource(contract.Names.HintName + ".ProxyExtensions.g.cs", ProxyExtensionsEmitter.Emit(contract, rootNamespace));
        }

        if (contract.Constructors.Count > 0)
        {
            output.AddSource(contract.Names.HintName + ".Extensions.g.cs", ExtensionsEmitter.Emit(contract, rootNamespace));
        }
    }

    private static IncrementalValuesProvider<ContractModel> Contracts(
        IncrementalGeneratorInitializationContext context, string attribute, string step, bool isBuiltIn) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(
                attribute,
                static (node, _) => node is ClassDeclarationSyntax or RecordDeclarationSyntax,
                (match, cancellationToken) => IsFirstMark(match) && IsBuiltIn(match) == isBuiltIn
                    ? ContractReader.Read((INamedTypeSymbol)match.TargetSymbol, match.SemanticModel.Compilation, cancellationToken)
                    : null)
            .Where(static contract => contract is not null)
            .Select(static (contract, _) => contract!)
            .WithTrackingName(step);

    // The compiler complains of a second mark on another part of the class; it must not give a second set of files.
    private static bool IsFirstMark(GeneratorAttributeSyntaxContext match) =>
        match.TargetSymbol.FindAttribute(match.Attributes[0].AttributeClass!.MetadataNameInFull())?.ApplicationSyntaxReference is { } mark
        && mark.SyntaxTree == match.TargetNode.SyntaxTree
        && match.TargetNode.FullSpan.Contains(mark.Span);

    // Built-in classes may carry both marks.
    private static bool IsBuiltIn(GeneratorAttributeSyntaxContext match) => ((INamedTypeSymbol)match.TargetSymbol).IsBuiltInClass();

    private static IncrementalValuesProvider<WorkerClassModel> Workers(IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(
                KnownNames.Worker,
                static (node, _) => node is MethodDeclarationSyntax,
                static (match, cancellationToken) =>
                    WorkerReader.Read((IMethodSymbol)match.TargetSymbol, match.SemanticModel.Compilation, cancellationToken))
            .Where(static type => type is not null)
            .Select(static (type, _) => type!)
            .WithTrackingName(PipelineSteps.Workers);

    private static IncrementalValuesProvider<ExceptionModel> Exceptions(IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider.CreateSyntaxProvider(
                static (node, _) => node is ClassDeclarationSyntax { BaseList: not null },
                static (match, cancellationToken) =>
                    match.SemanticModel.GetDeclaredSymbol((ClassDeclarationSyntax)match.Node, cancellationToken) is { } type
                        ? ExceptionReader.Read(type, match.SemanticModel.Compilation, cancellationToken)
                        : null)
            .Where(static exception => exception is not null)
            .Collect()
            .SelectMany(static (exceptions, _) => RegistryAssembly.Distinct(exceptions!))
            .WithTrackingName(PipelineSteps.Exceptions);

    private static IncrementalValuesProvider<string> Startups(IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(KnownNames.SharedManagerStartup, static (_, _) => true, StartupReader.Read)
            .Where(static startup => startup is not null)
            .Select(static (startup, _) => startup!)
            .WithTrackingName(PipelineSteps.Startup);

    private static IncrementalValuesProvider<SharedTypesModel> SharedTypes(IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(KnownNames.SharedType, static (_, _) => true, SharedTypeReader.Read)
            .WithTrackingName(PipelineSteps.SharedTypes);

    private static IncrementalValuesProvider<RequiredTypes> SharedData(IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(KnownNames.SharedData, static (_, _) => true, SharedDataReader.Read)
            .Where(static required => !required.IsEmpty)
            .WithTrackingName(PipelineSteps.SharedData);

    // Every call is a candidate: as one value, so that calls that come and go change nothing.
    private static IncrementalValueProvider<RequiredTypes> GenericUses(IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider.CreateSyntaxProvider(static (node, _) => GenericUseReader.IsCandidate(node), GenericUseReader.Read)
            .Where(static required => !required.IsEmpty)
            .Collect()
            .Select(static (uses, _) => RegistryAssembly.Merge(uses))
            .WithTrackingName(PipelineSteps.GenericUses);

    private static IncrementalValueProvider<ImmutableArray<ContractSummary>> Summaries(
        IncrementalValuesProvider<ContractModel> contracts) =>
        contracts.Select(static (contract, _) => ContractSummary.Of(contract)).Collect();
}
