using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Diagnostics;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>
/// Reads the state of a shared class: the fields of every class down to object. It can be captured where all of these are source here, or
/// belong to a shared class that has state code, and every field is data, a shared object, or a collection of these.
/// </summary>
internal sealed class StateReader
{
    private readonly PayloadReader _payloads;
    private readonly INamedTypeSymbol _type;
    private readonly List<StateLevelModel> _levels = [];
    private readonly List<StateFieldModel> _fields = [];
    private readonly List<string> _shape = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    private StateReader(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        _type = type;
        _payloads = new PayloadReader(compilation, cancellationToken);
    }

    public static StateCheck Check(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken) =>
        new StateReader(type, compilation, cancellationToken).Check();

    private StateCheck Check()
    {
        if (ReadingMembers.IsFree(_type))
        {
            // Calls come and go as they like: there is no moment at which nobody changes it.
            return new StateCheck(null, RequiredTypes.None, ContractProblem.ReportedElsewhere);
        }

        string? baseState = null;
        for (INamedTypeSymbol? current = _type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            if (!SymbolEqualityComparer.Default.Equals(current, _type) && current.HasSharedMark())
            {
                if (ProblemOfBase(current) is { } problem)
                {
                    return problem;
                }

                ImmutableArray<PayloadType> arguments = [.. current.AllTypeArguments().Select(ReadArgument)];
                baseState = SharedClassNames.DispatcherType(
                    current.OriginalDefinition, [.. arguments.Select(static argument => argument.ManagerBare)], null) + ".Instance.State";
                break;
            }

            if (!current.Locations.Any(static location => location.IsInSource))
            {
                return Opaque(_type, $"it derives from '{current.Display()}', whose private fields cannot be seen from here");
            }

            if (AddLevel(current) is { } unfit)
            {
                return unfit;
            }
        }

        StateModel state = new()
        {
            Base = baseState,
            Levels = _levels.ToEquatableArray(),
            Shape = $"{SharedClassNames.OpenContractName(_type.OriginalDefinition)}{{{string.Join(";", _shape)}}}",
            Fields = _fields.ToEquatableArray(),
        };
        return new StateCheck(state, _payloads.Required, null);
    }

    private StateCheck? ProblemOfBase(INamedTypeSymbol shared)
    {
        bool hasState;
        if (SymbolEqualityComparer.Default.Equals(shared.ContainingAssembly, _payloads.Compilation.Assembly))
        {
            hasState = Check(shared.OriginalDefinition, _payloads.Compilation, _payloads.CancellationToken).Problem is null;
        }
        else
        {
            INamedTypeSymbol definition = shared.OriginalDefinition;
            hasState = definition.ContainingNamespace
                .GetTypeMembers(SharedClassNames.DispatcherName(definition), definition.AllTypeParameters().Count)
                .Any(static dispatcher => !dispatcher.GetMembers("State").IsEmpty);
        }

        return hasState ? null : Opaque(_type, $"it derives from '{shared.Display()}', whose state cannot be captured");
    }

    private StateCheck? AddLevel(INamedTypeSymbol type)
    {
        bool isOwn = SymbolEqualityComparer.Default.Equals(type, _type);
        string accessors = "Fields" + _levels.Count;
        List<StateAccessorModel> fields = [];
        foreach (StateField field in StateFields.Of(type))
        {
            BindingScope scope = _payloads.ScopeOf(field.Symbol.OriginalDefinition);
            PayloadType read = _payloads.Read(field.Type, scope, PayloadPlace.Signature);
            PayloadType declared = isOwn ? read : _payloads.Read(field.DeclaredType, scope, PayloadPlace.Signature);
            if ((read.Problem ?? declared.Problem) is { } problem)
            {
                return problem.Kind == PayloadProblemKind.ReportedElsewhere
                    ? new StateCheck(null, RequiredTypes.None, ContractProblem.ReportedElsewhere)
                    : Opaque(field.Symbol, Describe(field, problem));
            }

            string key = isOwn ? field.Name : type.Name + "." + field.Name;
            while (!_keys.Add(key))
            {
                key += "'";
            }

            // A field that one side has not would be left at its default without a word.
            _shape.Add($"{key}!:{read.Canonical}");
            string accessor = "Field" + fields.Count;
            fields.Add(new StateAccessorModel(accessor, field.MetadataName, declared.ManagerSide));
            _fields.Add(new StateFieldModel
            {
                Key = key,
                Accessor = $"{accessors}{ArgumentList(type)}.{accessor}",
                Type = read.ToModel(),
                RestoreLive = RestoreLive(field, scope),
            });
        }

        INamedTypeSymbol definition = type.OriginalDefinition;
        _levels.Add(new StateLevelModel
        {
            AccessorsName = accessors,
            Type = CSharpNames.Type(definition, [.. definition.AllTypeParameters().Select(static parameter => CSharpNames.Escape(parameter.Name))]),
            TypeParameters = CSharpNames.TypeParameterList(definition),
            Constraints = definition.AllTypeParameters().Select(ConstraintReader.Read).OfType<string>().ToEquatableArray(),
            Accessors = fields.ToEquatableArray(),
        });
        return null;
    }

    private string? RestoreLive(StateField field, BindingScope scope)
    {
        if (!ContractMembers.IsLive(field.Symbol, _payloads.Compilation) || _payloads.ReadLive(field.Type, scope) is null)
        {
            return null;
        }

        INamedTypeSymbol collection = (INamedTypeSymbol)field.Type;
        return $"Restore{collection.Name}{ArgumentList(collection)}";
    }

    private string ArgumentList(INamedTypeSymbol type)
    {
        IReadOnlyList<ITypeSymbol> arguments = type.AllTypeArguments();
        return arguments.Count == 0 ? "" : $"<{string.Join(", ", arguments.Select(argument => ReadArgument(argument).ManagerSide))}>";
    }

    private PayloadType ReadArgument(ITypeSymbol argument) =>
        _payloads.Read(argument, _payloads.ScopeOf(_type), PayloadPlace.Signature);

    private static string Describe(StateField field, PayloadProblem problem) =>
        $"'{field.Name}' of type '{field.Type.Display()}' is no data and no shared object ({problem.Reason}); "
            + "mark it [SharedTransient] to leave it out of snapshots";

    private StateCheck Opaque(ISymbol symbol, string reason) => new(
        null,
        RequiredTypes.None,
        new ContractProblem(
            ContractDescriptors.OpaqueState,
            SourceLocations.OfName(symbol) ?? SourceLocations.OfName(_type),
            _type.Display(),
            reason));
}
