using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Contracts;

namespace ProxyGen.Generator.Flow;

/// <summary>
/// Which variables of one body hold the shared objects that a call handed over, and which values have them inside. Variables that are
/// ever assigned again are not followed: nothing is said of them.
/// </summary>
internal sealed class SharedArguments
{
    // They hand on elements as they are.
    private static readonly HashSet<string> PassingQueries = new(StringComparer.Ordinal)
    {
        "Append", "AsEnumerable", "Concat", "Distinct", "ElementAt", "First", "FirstOrDefault", "Last", "LastOrDefault", "OrderBy",
        "OrderByDescending", "Prepend", "Reverse", "Single", "SingleOrDefault", "Skip", "Take", "ToArray", "ToHashSet", "ToList", "Union",
        "Where",
    };

    private readonly Compilation _compilation;
    private readonly HashSet<ISymbol> _variables = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IOperation> _localFunctions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IOperation> _initialValues = new(SymbolEqualityComparer.Default);

    public SharedArguments(IEnumerable<IParameterSymbol> parameters, IEnumerable<IOperation> bodies, Compilation compilation)
    {
        _compilation = compilation;
        IOperation[] operations = [.. bodies.SelectMany(static body => body.DescendantsAndSelf())];
        HashSet<ISymbol> reassigned = new(SymbolEqualityComparer.Default);
        reassigned.UnionWith(operations.SelectMany(AssignedBy));
        _variables.UnionWith(parameters.Where(parameter =>
            parameter.RefKind != RefKind.Out && !reassigned.Contains(parameter) && SharedInstances.AreIn(parameter.Type, compilation)));
        foreach (IOperation operation in operations)
        {
            Follow(operation, reassigned);
        }
    }

    public bool IsEmpty => _variables.Count == 0;

    /// <summary>What a local was given where it is declared; null if that may have changed.</summary>
    public IOperation? InitialValueOf(ILocalSymbol local) => _initialValues.TryGetValue(local, out IOperation? value) ? value : null;

    /// <summary>The mention of a variable by which a value holds an object that was handed over; null if none is known.</summary>
    public IOperation? FindIn(IOperation? value) => value switch
    {
        IParameterReferenceOperation reference => _variables.Contains(reference.Parameter) ? reference : null,
        ILocalReferenceOperation reference => _variables.Contains(reference.Local) ? reference : null,
        IConversionOperation { OperatorMethod: null } conversion => FindIn(conversion.Operand),
        ISimpleAssignmentOperation assignment => FindIn(assignment.Value),
        ICoalesceOperation either => FindIn(either.Value) ?? FindIn(either.WhenNull),
        IConditionalOperation either => FindIn(either.WhenTrue) ?? FindIn(either.WhenFalse),
        ISwitchExpressionOperation many => FindInAny(many.Arms.Select(static arm => arm.Value)),
        ITupleOperation tuple => FindInAny(tuple.Elements),
        IArrayCreationOperation array => FindInAny(array.Initializer?.ElementValues ?? []),
        ICollectionExpressionOperation collection => FindInAny(collection.Elements),
        ISpreadOperation spread => FindIn(spread.Operand),
        IObjectCreationOperation creation => FindInCreation(creation),
        IDelegateCreationOperation creation => FindInDelegate(creation.Target),
        IArrayElementReferenceOperation element => FindInPart(element.ArrayReference, element),
        IFieldReferenceOperation { Field.ContainingType.IsTupleType: true } item => FindInPart(item.Instance, item),
        IPropertyReferenceOperation part when BaseCollections.IsOne(part.Property.ContainingType) =>
            FindInPart(part.Instance, part),
        IInvocationOperation call => FindInCall(call),
        _ => null,
    };

    /// <summary>The same for the elements that a collection is given; factories of such are called and forgotten.</summary>
    public IOperation? FindInArguments(IInvocationOperation call) => FindInAny(call.Arguments
        .Where(static argument => argument.Parameter?.OriginalDefinition.Type.TypeKind != TypeKind.Delegate)
        .Select(static argument => argument.Value));

    private static IEnumerable<ISymbol> AssignedBy(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { IsRef: false } assignment => VariablesIn(assignment.Target),
        ICompoundAssignmentOperation or ICoalesceAssignmentOperation => VariablesIn(((IAssignmentOperation)operation).Target),
        IDeconstructionAssignmentOperation assignment => VariablesIn(assignment.Target),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => VariablesIn(argument.Value),
        _ => [],
    };

    private static IEnumerable<ISymbol> VariablesIn(IOperation target) => target switch
    {
        IParameterReferenceOperation reference => [reference.Parameter],
        ILocalReferenceOperation reference => [reference.Local],
        ITupleOperation tuple => tuple.Elements.SelectMany(VariablesIn),
        IDeclarationExpressionOperation declaration => VariablesIn(declaration.Expression),
        _ => [],
    };

    private void Follow(IOperation operation, HashSet<ISymbol> reassigned)
    {
        switch (operation)
        {
            case ILocalFunctionOperation function:
                _localFunctions[function.Symbol] = function;
                break;
            case IVariableDeclaratorOperation { Initializer.Value: { } value } declarator when !reassigned.Contains(declarator.Symbol):
                _initialValues[declarator.Symbol] = value;
                AddIf(declarator.Symbol, FindIn(value) is not null);
                break;
            case IIsPatternOperation test when PatternVariable(test.Pattern) is { } variable && !reassigned.Contains(variable):
                AddIf(variable, FindIn(test.Value) is not null);
                break;
            case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation item } loop
                when !reassigned.Contains(item.Symbol):
                AddIf(item.Symbol, FindIn(loop.Collection) is not null && SharedInstances.AreIn(item.Symbol.Type, _compilation));
                break;
        }
    }

    private static ISymbol? PatternVariable(IPatternOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
        _ => null,
    };

    private void AddIf(ISymbol variable, bool isHolding)
    {
        if (isHolding)
        {
            _variables.Add(variable);
        }
    }

    private IOperation? FindInAny(IEnumerable<IOperation> values) =>
        values.Select(FindIn).FirstOrDefault(static found => found is not null);

    private IOperation? FindInPart(IOperation? whole, IOperation part) =>
        part.Type is { } type && SharedInstances.AreIn(type, _compilation) ? FindIn(whole) : null;

    private IOperation? FindInCreation(IObjectCreationOperation creation)
    {
        if (creation.Type is not INamedTypeSymbol type)
        {
            return null;
        }

        IEnumerable<IOperation> arguments = creation.Arguments
            .Where(argument => BaseCollections.IsOne(type) || IsMember(argument.Parameter, type))
            .Select(static argument => argument.Value);
        IEnumerable<IOperation> initial = (creation.Initializer?.Initializers ?? []).SelectMany(static part => part switch
        {
            ISimpleAssignmentOperation assignment => [assignment.Value],
            IInvocationOperation { TargetMethod.Name: "Add" } added => added.Arguments.Select(static argument => argument.Value),
            _ => Enumerable.Empty<IOperation>(),
        });
        return FindInAny(arguments.Concat(initial));
    }

    // The positional members of a record keep what they are given.
    private static bool IsMember(IParameterSymbol? parameter, INamedTypeSymbol type) =>
        parameter is not null
        && type.IsRecord
        && type.GetMembers(parameter.Name).OfType<IPropertySymbol>().Any(property =>
            SymbolEqualityComparer.Default.Equals(property.Type, parameter.Type));

    private IOperation? FindInDelegate(IOperation target) => target switch
    {
        IAnonymousFunctionOperation function => FindMention(function.Body),
        IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } reference =>
            _localFunctions.TryGetValue(reference.Method, out IOperation? function) ? FindMention(function) : null,
        IMethodReferenceOperation { Instance: { } instance } => FindIn(instance),
        _ => null,
    };

    private IOperation? FindMention(IOperation body) => body.Descendants().FirstOrDefault(operation =>
        operation is IParameterReferenceOperation or ILocalReferenceOperation && FindIn(operation) is not null);

    private IOperation? FindInCall(IInvocationOperation call)
    {
        if (call.TargetMethod.ContainingType?.MetadataNameInFull() == "System.Linq.Enumerable")
        {
            return PassingQueries.Contains(call.TargetMethod.Name) && call.Type is { } type && SharedInstances.AreIn(type, _compilation)
                ? FindInAny(call.Arguments.Select(static argument => argument.Value))
                : null;
        }

        return BaseCollections.AddsToCopy(call) ? FindInArguments(call) : null;
    }
}
