using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Contracts;
using ProxyGen.Generator.Flow;

namespace ProxyGen.Generator.Usage.Flow;

// What expressions give.
internal sealed partial class FlowWalk
{
    private FlowValue Evaluate(IOperation operation)
    {
        _context.Step();
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            return new FlowValue(Identity.OfConstant(constant), ReadSet.Empty);
        }

        switch (operation)
        {
            case ILocalReferenceOperation reference:
                return Lookup(reference.Local);
            case IParameterReferenceOperation reference:
                return Lookup(reference.Parameter);
            case IInstanceReferenceOperation:
                return new FlowValue(Identity.OfEntry(null), ReadSet.Empty);
            case IFlowCaptureReferenceOperation reference:
                return EvaluateCapture(reference);
            case IFlowCaptureOperation capture:
                Capture(capture);
                return FlowValue.Unknown;
            case IFieldReferenceOperation reference:
                return EvaluateField(reference);
            case IPropertyReferenceOperation reference:
                return EvaluateProperty(reference);
            case IInvocationOperation call:
                return EvaluateCall(call);
            case ISimpleAssignmentOperation assignment:
                return EvaluateAssignment(assignment);
            case ICompoundAssignmentOperation assignment:
                return EvaluateCompound(assignment, assignment.Target, assignment.Value, assignment.OperatorKind);
            case IIncrementOrDecrementOperation step:
                return EvaluateCompound(step, step.Target, value: null, step.Kind);
            case IDeconstructionAssignmentOperation assignment:
                return EvaluateDeconstruction(assignment);
            case IConversionOperation conversion:
                return EvaluateConversion(conversion);
            case IAwaitOperation wait:
                return Evaluate(wait.Operation);
            case IBinaryOperation binary:
                return EvaluateBinary(binary);
            case IUnaryOperation unary:
                return EvaluateUnary(unary);
            case IIsNullOperation test:
                return Test(Evaluate(test.Operand), isHeldWhenTrue: false, operation);
            case IIsPatternOperation test:
                return EvaluatePattern(test);
            case ITupleOperation tuple:
                return EvaluateTuple(tuple);
            case IArrayElementReferenceOperation element:
                return EvaluateElement(element);
            case IDelegateCreationOperation { Target: IFlowAnonymousFunctionOperation lambda }:
                return EvaluateLambda(lambda, LambdaLocks.Kept);
            case IInterpolatedStringOperation text:
                return EvaluateParts(text, "$");
            case IInterpolationOperation part:
                return EvaluateParts(part, part.FormatString?.Syntax.ToString() ?? "");
            case IInterpolatedStringTextOperation part:
                return new FlowValue(Identity.OfConstant(part.Text.ConstantValue.Value), ReadSet.Empty);
            case ICollectionExpressionOperation { Elements: [ISpreadOperation spread] }:
                return new FlowValue(Site(operation), EvaluateAll(spread.Operand).Reads);
            case ISpreadOperation spread:
                return EvaluateAll(spread.Operand);
            case IObjectCreationOperation creation:
                return EvaluateCreation(creation);
            default:
                return EvaluateChildren(operation);
        }
    }

    private FlowValue EvaluateChildren(IOperation operation)
    {
        ReadSet reads = ReadSet.Empty;
        foreach (IOperation child in operation.ChildOperations)
        {
            reads = reads.Union(Evaluate(child).Reads);
        }

        return new FlowValue(Site(operation), reads.Derived());
    }

    // A value that is made of others and nothing else.
    private FlowValue EvaluateParts(IOperation operation, object kind)
    {
        ReadSet reads = ReadSet.Empty;
        ImmutableArray<Identity?>.Builder parts = ImmutableArray.CreateBuilder<Identity?>();
        foreach (IOperation child in operation.ChildOperations)
        {
            FlowValue part = Evaluate(child);
            reads = reads.Union(part.Reads);
            parts.Add(part.Identity);
        }

        return new FlowValue(Identity.OfOperator(kind, parts.ToImmutable()), reads.Derived());
    }

    // What an operation gives this time: what is known of what it gave before is over.
    private Identity Site(IOperation operation, object? part = null)
    {
        Identity site = Identity.OfSite(operation, part);
        if (!_sites.Add(site))
        {
            _state.Forget(site);
        }

        return site;
    }

    private FlowValue Lookup(ISymbol variable)
    {
        FlowValue value = _state.Find(variable) ?? new FlowValue(Identity.OfEntry(variable), ReadSet.Empty);
        return _context.IsUnsteady(variable) ? new FlowValue(null, value.Reads) : value;
    }

    private FlowValue EvaluateCapture(IFlowCaptureReferenceOperation reference)
    {
        if (_capturedPlaces.TryGetValue(reference.Id, out SharedPlace? place))
        {
            return new FlowValue(Site(reference), Track(place, CapturedTarget(reference.Id) ?? reference, isPosition: false));
        }

        return CapturedTarget(reference.Id) is { } target
            ? Evaluate(target)
            : _state.Find(reference.Id) ?? new FlowValue(Site(reference), ReadSet.Empty);
    }

    // A place that is captured to be written later is kept as the place; it is read where it is used as a value.
    private void Capture(IFlowCaptureOperation capture)
    {
        if (CapturedTarget(capture.Id) is null)
        {
            _state.Set(capture.Id, Decided(Evaluate(capture.Value)));
        }
        else if (capture.Value is IPropertyReferenceOperation reference
            && ProxyAccesses.Read(reference, Symbols) is not null
            && PlaceOf(reference, isWrite: true, out _) is { } place)
        {
            _capturedPlaces[capture.Id] = place;
        }
    }

    private IOperation? CapturedTarget(CaptureId id)
    {
        _targets ??= CapturedTargets.In(_graph);
        return _targets.TryGetValue(id, out IOperation? target) ? target : null;
    }

    private FlowValue EvaluateField(IFieldReferenceOperation reference)
    {
        if (reference.Instance is not { } instance)
        {
            return Lookup(reference.Field);
        }

        FlowValue value = Evaluate(instance);
        if (ElementOf(value, reference.Field) is { } element)
        {
            return element;
        }

        ReadSet reads = reference.Field.ContainingType.IsTupleType ? value.Reads : value.Reads.Derived();
        return MemberOf(value, reference.Field, [], reads) ?? new FlowValue(Site(reference), reads);
    }

    private static FlowValue? ElementOf(FlowValue tuple, IFieldSymbol field)
    {
        IFieldSymbol item = field.CorrespondingTupleField ?? field;
        return item.Name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(item.Name.Substring("Item".Length), out int number)
            ? tuple.Elements.ElementAtOrDefault(number - 1)
            : null;
    }

    private FlowValue? MemberOf(FlowValue instance, ISymbol member, ImmutableArray<Identity?> keys, ReadSet reads)
    {
        if (Identity.OfMember(instance.Identity, member, keys) is not { } identity)
        {
            return null;
        }

        return _state.Find(identity) is { } known
            ? new FlowValue(known.Identity, known.Reads.Union(reads))
            : new FlowValue(identity, reads);
    }

    private FlowValue EvaluateProperty(IPropertyReferenceOperation reference)
    {
        if (ProxyAccesses.Read(reference, Symbols) is not null)
        {
            return ReadProperty(reference);
        }

        if (reference.Instance is not { } instance)
        {
            return IsSteady(reference.Property) ? Lookup(reference.Property) : new FlowValue(Site(reference), ReadSet.Empty);
        }

        FlowValue value = Evaluate(instance);
        ReadSet keys = ReadSet.Empty;
        ImmutableArray<Identity?>.Builder identities = ImmutableArray.CreateBuilder<Identity?>();
        foreach (IArgumentOperation argument in reference.Arguments)
        {
            FlowValue key = Evaluate(argument.Value);
            keys = keys.Union(key.Reads);
            identities.Add(key.Identity);
        }

        if (KnownParts.IsTransparent(reference.Property))
        {
            return value;
        }

        bool isPart = KnownParts.IsPart(reference.Property);
        ReadSet reads = (isPart ? value.Reads : value.Reads.Derived()).Union(keys.Derived());
        return (IsSteady(reference.Property) ? MemberOf(value, reference.Property, identities.ToImmutable(), reads) : null)
            ?? new FlowValue(Site(reference), reads);
    }

    // Gives the same as long as nothing is assigned.
    private bool IsSteady(IPropertySymbol property) =>
        !property.IsIndexer
        && (KnownParts.IsSteady(property)
            || (Symbols.IsProxy(property.Type) && property.Name != "Current")
            || ContractMembers.IsAutomatic(property.OriginalDefinition));

    private FlowValue EvaluateConversion(IConversionOperation conversion)
    {
        FlowValue value = Evaluate(conversion.Operand);
        if (conversion.OperatorMethod is not null)
        {
            return new FlowValue(Site(conversion), value.Reads.Derived());
        }

        if (KnownParts.IsEnumerable(conversion.Type))
        {
            return new FlowValue(value.Identity, value.Reads.Union(ReadAll(ProxyAccesses.WithoutConversions(conversion.Operand), value)));
        }

        return value;
    }

    // What is enumerated, where it is a collection in a manager, is read whole.
    private FlowValue EvaluateAll(IOperation operation)
    {
        FlowValue value = Evaluate(operation);
        return new FlowValue(value.Identity, value.Reads.Union(ReadAll(ProxyAccesses.WithoutConversions(operation), value)));
    }

    private ReadSet ReadAll(IOperation proxy, FlowValue value)
    {
        if (value.Identity is not { } target
            || SharedEffects.OfEnumeration(proxy.Type, Symbols) is not { } effect)
        {
            return ReadSet.Empty;
        }

        return Track(new SharedPlace(target, effect.Part, effect.Extent, []), proxy, isPosition: false);
    }

    private FlowValue EvaluateTuple(ITupleOperation tuple)
    {
        ImmutableArray<FlowValue> elements = [.. tuple.Elements.Select(Evaluate)];
        ReadSet reads = ReadSet.Empty;
        foreach (FlowValue element in elements)
        {
            reads = reads.Union(element.Reads);
        }

        return new FlowValue(Identity.OfOperator("()", [.. elements.Select(static element => element.Identity)]) ?? Site(tuple), reads)
        {
            Elements = elements,
        };
    }

    private FlowValue EvaluateElement(IArrayElementReferenceOperation element)
    {
        FlowValue array = Evaluate(element.ArrayReference);
        ReadSet reads = array.Reads;
        ImmutableArray<Identity?>.Builder keys = ImmutableArray.CreateBuilder<Identity?>();
        foreach (IOperation index in element.Indices)
        {
            FlowValue key = Evaluate(index);
            reads = reads.Union(key.Reads.Derived());
            keys.Add(key.Identity);
        }

        return new FlowValue(Identity.OfOperator("[]", [array.Identity, .. keys]) ?? Site(element), reads);
    }

    private FlowValue EvaluateCreation(IObjectCreationOperation creation)
    {
        ReadSet reads = ReadSet.Empty;
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            reads = reads.Union(EvaluateArgument(argument, creation.Constructor).Reads);
        }

        // A collection made of another is a copy of it.
        bool isCopy = creation.Arguments.Length == 1 && BaseCollections.IsOne(creation.Type);
        return new FlowValue(Site(creation), isCopy ? reads : reads.Derived());
    }
}
