using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage.Flow;

// What is written, and whether others may have been in between.
internal sealed partial class FlowWalk
{
    private static string? CollectionNameOf(ITypeSymbol type) => (type as INamedTypeSymbol)?.Name;

    private string? CollectionName(ITypeSymbol? proxy) => Symbols.IsBuiltIn(proxy) ? CollectionNameOf(proxy!) : null;

    private ReadSet Track(SharedPlace place, IOperation operation, bool isPosition)
    {
        bool isLeased = false;
        foreach (HeldLock held in _state.Locks)
        {
            isLeased |= held.Kind != LockKind.Local;
        }

        return ReadSet.Of(new TrackedRead(place, operation, ReadStrength.Copy, isPosition, isLeased, _state.Locks));
    }

    /// <summary>The place of a property of a proxy; null where nothing is known of it.</summary>
    private SharedPlace? PlaceOf(IPropertyReferenceOperation reference, bool isWrite, out PlaceParts parts)
    {
        FlowValue target = Evaluate(reference.Instance!);
        ReadSet keyReads = ReadSet.Empty;
        ImmutableArray<Identity?>.Builder keys = ImmutableArray.CreateBuilder<Identity?>();
        foreach (IArgumentOperation argument in reference.Arguments)
        {
            FlowValue key = Evaluate(argument.Value);
            keyReads = keyReads.Union(key.Reads);
            keys.Add(key.Identity);
        }

        parts = new PlaceParts(target, keys.ToImmutable(), keyReads);
        string? collection = CollectionName(reference.Instance?.Type);
        if (target.Identity is not { } identity
            || SharedEffects.OfProperty(reference.Property, collection, [.. reference.Arguments], isWrite) is not { } effect)
        {
            return null;
        }

        parts = new PlaceParts(target, keys.ToImmutable(), keyReads) { IsPosition = effect.IsPosition };
        return new SharedPlace(identity, effect.Part, effect.Extent, keys.ToImmutable());
    }

    private FlowValue ReadProperty(IPropertyReferenceOperation reference)
    {
        SharedPlace? place = PlaceOf(reference, isWrite: false, out PlaceParts parts);
        ReadSet reads = parts.Target.Reads.Union(parts.KeyReads).Derived();
        if (place is not null)
        {
            reads = Track(place, reference, parts.IsPosition).Union(reads);
        }

        return (Symbols.IsProxy(reference.Type) ? MemberOf(parts.Target, reference.Property, parts.Keys, reads) : null)
            ?? new FlowValue(Site(reference), reads);
    }

    private FlowValue EvaluateAssignment(ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is IPropertyReferenceOperation reference && ProxyAccesses.Read(reference, Symbols) is not null)
        {
            SharedPlace? place = PlaceOf(reference, isWrite: true, out PlaceParts parts);
            FlowValue written = Evaluate(assignment.Value);
            WriteProperty(reference, place, parts, written, reference);
            return written;
        }

        FlowValue value = Evaluate(assignment.Value);
        AssignTo(assignment.Target, value);
        return value;
    }

    private void WriteProperty(
        IPropertyReferenceOperation reference, SharedPlace? place, PlaceParts parts, FlowValue written, IOperation target)
    {
        if (place is not null)
        {
            Write(place, target, written.Reads, parts.KeyReads);
        }

        if (Symbols.IsProxy(reference.Type) && Identity.OfMember(parts.Target.Identity, reference.Property, parts.Keys) is { } member)
        {
            _state.Set(member, written);
        }
    }

    // Both calls are here: only a lock keeps others out between them.
    private FlowValue EvaluateCompound(IOperation operation, IOperation target, IOperation? value, object kind)
    {
        if (target is IPropertyReferenceOperation reference && ProxyAccesses.Read(reference, Symbols) is not null)
        {
            SharedPlace? place = PlaceOf(reference, isWrite: true, out PlaceParts parts);
            ReadSet read = place is null ? ReadSet.Empty : Track(place, reference, isPosition: false);
            ReadSet added = value is null ? ReadSet.Empty : Evaluate(value).Reads;
            if (place is null)
            {
                return new FlowValue(Site(operation), added.Derived());
            }

            Identity once = Identity.OfSite(operation, "once");
            SharedPlace here = new(place.Target, place.Part, place.Extent, [once]);
            ReadSet own = ReadSet.Empty;
            foreach (TrackedRead tracked in read.Reads)
            {
                own = ReadSet.Of(new TrackedRead(
                    here, tracked.Operation, ReadStrength.Derived, isPosition: false, tracked.WasLeased, tracked.Locks));
            }

            Write(here, reference, own, parts.KeyReads, place);
            return new FlowValue(Site(operation), read.Union(added).Derived());
        }

        FlowValue old = Evaluate(target);
        FlowValue operand = value is null ? new FlowValue(Identity.OfConstant(1), ReadSet.Empty) : Evaluate(value);
        FlowValue result = new(
            Identity.OfOperator(kind, old.Identity, operand.Identity) ?? Site(operation),
            old.Reads.Union(operand.Reads).Derived());
        AssignTo(target, result);
        return operation is IIncrementOrDecrementOperation { IsPostfix: true } ? old : result;
    }

    private FlowValue EvaluateDeconstruction(IDeconstructionAssignmentOperation assignment)
    {
        FlowValue value = Evaluate(assignment.Value);
        AssignParts(assignment.Target, value, isTuple: ProxyAccesses.WithoutConversions(assignment.Value).Type?.IsTupleType == true);
        return value;
    }

    private void AssignParts(IOperation target, FlowValue value, bool isTuple)
    {
        switch (target)
        {
            case IDeclarationExpressionOperation declaration:
                AssignParts(declaration.Expression, value, isTuple);
                break;
            case ITupleOperation tuple:
                for (int index = 0; index < tuple.Elements.Length; index++)
                {
                    FlowValue part = index < value.Elements.Length
                        ? value.Elements[index]
                        : new FlowValue(Site(tuple, index), isTuple ? value.Reads : value.Reads.Derived());
                    AssignParts(tuple.Elements[index], part, isTuple);
                }

                break;
            default:
                AssignTo(target, value);
                break;
        }
    }

    private void AssignTo(IOperation target, FlowValue value)
    {
        switch (target)
        {
            case ILocalReferenceOperation reference:
                Assign(reference.Local, value);
                break;
            case IParameterReferenceOperation reference:
                Assign(reference.Parameter, value);
                break;
            case IDeclarationExpressionOperation declaration:
                AssignTo(declaration.Expression, value);
                break;
            case IFieldReferenceOperation { Instance: null } reference:
                Assign(reference.Field, value);
                break;
            case IFieldReferenceOperation { Instance: { } instance } reference:
                AssignMember(Evaluate(instance), reference.Field, value);
                MarkChanged(instance);
                Initialize(instance, value);
                break;
            case IPropertyReferenceOperation reference when ProxyAccesses.Read(reference, Symbols) is not null:
                SharedPlace? place = PlaceOf(reference, isWrite: true, out PlaceParts parts);
                WriteProperty(reference, place, parts, value, reference);
                break;
            case IPropertyReferenceOperation { Instance: null } reference:
                Assign(reference.Property, value);
                break;
            case IPropertyReferenceOperation { Instance: { } instance } reference:
                FlowValue whole = Evaluate(instance);
                foreach (IArgumentOperation argument in reference.Arguments)
                {
                    Evaluate(argument.Value);
                }

                if (IsSteady(reference.Property))
                {
                    AssignMember(whole, reference.Property, value);
                }

                MarkChanged(instance);
                Initialize(instance, value);
                break;
            case IArrayElementReferenceOperation element:
                Evaluate(element);
                MarkChanged(element.ArrayReference);
                break;
            case IFlowCaptureReferenceOperation reference when _capturedPlaces.TryGetValue(reference.Id, out SharedPlace? captured):
                Write(captured, CapturedTarget(reference.Id) ?? reference, value.Reads, ReadSet.Empty);
                break;
            case IFlowCaptureReferenceOperation reference when CapturedTarget(reference.Id) is { } original:
                AssignTo(original, value);
                break;
        }
    }

    // What 'new X { Member = value }' gives is made of the value, as 'new X(value)' is.
    private void Initialize(IOperation instance, FlowValue value)
    {
        if (instance is IFlowCaptureReferenceOperation reference && _state.Find(reference.Id) is { } made)
        {
            _state.Set(reference.Id, made.With(made.Reads.Union(value.Reads.Derived())));
        }
    }

    private void AssignMember(FlowValue instance, ISymbol member, FlowValue value)
    {
        if (Identity.OfMember(instance.Identity, member, []) is { } identity)
        {
            _state.Set(identity, Decided(value));
        }
    }

    private void Assign(ISymbol variable, FlowValue value)
    {
        if (variable is ILocalSymbol or IParameterSymbol
            && _function is not null
            && !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, _function))
        {
            _context.AssignFromWithin(variable);
        }

        _state.Set(variable, Decided(value));
    }

    // What is assigned where a check decided depends on the check.
    private FlowValue Decided(FlowValue value)
    {
        ReadSet reads = value.Reads;
        foreach (IOperation condition in Conditions())
        {
            foreach (TrackedRead read in _state.DecisionAt(condition).Reads)
            {
                reads = reads.Union(ReadSet.Of(read.With(ReadStrength.Decided)));
            }
        }

        return reads.IsSameAs(value.Reads) ? value : value.With(reads);
    }

    // What a variable refers to is changed in place; so is what other variables hold that refer to the same.
    private void MarkChanged(IOperation? operation)
    {
        while (operation is not null)
        {
            switch (operation)
            {
                case ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation:
                    if (Evaluate(operation).Identity is { } identity)
                    {
                        _state.MarkChanged(identity);
                    }

                    return;
                case IFieldReferenceOperation reference:
                    operation = reference.Instance;
                    break;
                case IPropertyReferenceOperation reference when ProxyAccesses.Read(reference, Symbols) is null:
                    operation = reference.Instance;
                    break;
                case IArrayElementReferenceOperation element:
                    operation = element.ArrayReference;
                    break;
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                default:
                    return;
            }
        }
    }

    private void Write(SharedPlace place, IOperation target, ReadSet value, ReadSet positions, SharedPlace? checkedPlace = null)
    {
        if (!_isReporting || _reported.Contains(target))
        {
            return;
        }

        List<TrackedRead> derived = [];
        List<TrackedRead> decided = [];
        List<TrackedRead> checks = [];
        foreach (TrackedRead read in value.Reads)
        {
            if ((read.Strength != ReadStrength.Copy || read.IsPosition) && read.Place.IsChangedBy(place) && !IsCovered(read))
            {
                (read.Strength == ReadStrength.Decided ? decided : derived).Add(read);
            }
        }

        foreach (TrackedRead read in positions.Reads)
        {
            if (read.IsPosition && read.Strength != ReadStrength.Decided && read.Place.IsInSame(place) && !IsCovered(read))
            {
                derived.Add(read);
            }
        }

        bool isChecked = false;
        foreach (IOperation condition in Conditions())
        {
            ReadSet reads = _state.DecisionAt(condition);
            foreach (TrackedRead read in reads.Reads)
            {
                if (!read.Place.IsChangedBy(checkedPlace ?? place))
                {
                    continue;
                }

                if (IsCovered(read))
                {
                    // Looked at again under the lock: what was found out before is only a hint, and what was read before has been compared.
                    isChecked = true;
                    derived.RemoveAll(early => reads.Reads.Any(compared => compared.Operation == early.Operation));
                }
                else
                {
                    checks.Add(read);
                }
            }
        }

        if (isChecked)
        {
            checks.Clear();
            decided.Clear();
        }

        if (RedundantChecks.Guards(target.Syntax))
        {
            checks.Clear();
            decided.Clear();
        }

        List<TrackedRead> found = derived.Count > 0 ? derived : checks.Count > 0 ? checks : decided;
        if (found.Count > 0)
        {
            _reported.Add(target);
            Report(found, target, isCheck: derived.Count == 0 && checks.Count > 0 && !IsCoalescing(target));
        }
    }

    private static bool IsCoalescing(IOperation target) => target.Syntax.Parent.IsKind(SyntaxKind.CoalesceAssignmentExpression);

    private void Report(List<TrackedRead> reads, IOperation target, bool isCheck)
    {
        RaceKind kind = isCheck ? RaceKind.CheckThenAct : RaceKind.ReadModifyWrite;
        if (reads.Any(read => read.WasLeased && !IsHeld(read, LockKind.Read)))
        {
            kind = RaceKind.TwoSections;
        }

        _context.Report(new Race(
            kind,
            target,
            [.. reads.Select(static read => read.Operation).Distinct()],
            _state.Locks.Any(static held => held.Kind == LockKind.Local)));
    }

    private bool IsCovered(TrackedRead read) =>
        IsHeld(read, LockKind.Exclusive) || (_context.Options.LocalLocksAreExclusive && IsHeld(read, LockKind.Local));

    // From the read on, and here for sure.
    private bool IsHeld(TrackedRead read, LockKind kind)
    {
        foreach (HeldLock held in read.Locks)
        {
            if (held.Kind == kind && _state.Locks.Contains(held))
            {
                return true;
            }
        }

        return false;
    }
}
