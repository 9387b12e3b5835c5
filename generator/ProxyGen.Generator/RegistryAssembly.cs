using System.Collections.Immutable;
using ProxyGen.Generator.Contracts;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator;

/// <summary>Puts together what the parts of the pipeline ask of the registry.</summary>
internal static class RegistryAssembly
{
    /// <summary>All requirements, each once, in a stable order.</summary>
    public static RequiredTypes Merge(IEnumerable<RequiredTypes> parts)
    {
        RequiredTypesBuilder all = new();
        foreach (RequiredTypes part in parts)
        {
            all.Add(part);
        }

        return all.ToModel();
    }

    /// <summary>The data types with file names that differ in more than case.</summary>
    public static ImmutableArray<DataTypeModel> WithDistinctHintNames(RequiredTypes required)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        return [.. required.DataTypes.Select(type =>
            names.Add(type.HintName) ? type : type with { HintName = $"{type.HintName}.{HintNames.Distinguisher(type.Type)}" })];
    }

    /// <summary>The exceptions, each once although several parts of a class may name its base, in a stable order.</summary>
    public static IEnumerable<ExceptionModel> Distinct(ImmutableArray<ExceptionModel> exceptions) =>
        exceptions.Distinct().OrderBy(static exception => exception.Type, StringComparer.Ordinal);

    public static RegistryModel Assemble(
        RequiredTypes required,
        ImmutableArray<ContractSummary> contracts,
        ImmutableArray<WorkerClassModel> workers,
        ImmutableArray<ExceptionModel> exceptions,
        ImmutableArray<string> startups,
        string assemblyName) => new()
        {
            AssemblyName = assemblyName,
            Formatters = required.DataTypes
            .Select(static type => new FormatterModel(type.Type, $"new {type.FormatterName}()"))
            .Concat(required.Callbacks.Select(static callback => new FormatterModel(callback.Type, $"new {callback.FormatterName}()")))
            .Concat(required.Formatters)
            .ToEquatableArray(),
            Contracts = contracts.Select(static contract => contract.Registration).OfType<RegistrationModel>()
            .OrderBy(static contract => contract.ContractName, StringComparer.Ordinal)
            .Concat(required.Contracts)
            .ToEquatableArray(),
            GenericForms = required.GenericForms,
            ClosedForms = required.ClosedForms.Distinct().ToEquatableArray(),
            Exceptions = exceptions.ToEquatableArray(),
            Workers = workers.SelectMany(static type => type.Methods.Select(method => $"{type.Type}.{method.Name}"))
            .OrderBy(static worker => worker, StringComparer.Ordinal)
            .ToEquatableArray(),
            Startup = startups.FirstOrDefault(),
            Suppressions = contracts.SelectMany(static contract => contract.Suppressions)
            .Concat(workers.SelectMany(static type => type.Suppressions))
            .Concat(required.DataTypes.SelectMany(static type => type.Suppressions))
            .Concat(required.Callbacks.SelectMany(static callback => callback.Suppressions))
            .Concat(exceptions.SelectMany(static exception => exception.Suppressions))
            .Distinct()
            .OrderBy(static id => id, StringComparer.Ordinal)
            .ToEquatableArray(),
        };
}
