using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage.Flow;

// What operators, tests and patterns give and tell.
internal sealed partial class FlowWalk
{
    private FlowValue EvaluateBinary(IBinaryOperation binary)
    {
        FlowValue left = Evaluate(binary.LeftOperand);
        FlowValue right = Evaluate(binary.RightOperand);
        if (binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)
        {
            bool isEqual = binary.OperatorKind == BinaryOperatorKind.Equals;
            if (IsNull(binary.RightOperand))
            {
                return Test(left, isHeldWhenTrue: !isEqual, binary);
            }

            if (IsNull(binary.LeftOperand))
            {
                return Test(right, isHeldWhenTrue: !isEqual, binary);
            }
        }

        ReadSet reads = left.Reads.Union(right.Reads).Derived();
        Identity? identity = binary.OperatorMethod is null ? Identity.OfOperator(binary.OperatorKind, left.Identity, right.Identity) : null;
        return new FlowValue(identity ?? Site(binary), reads)
        {
            Test = ConstantOf(binary.RightOperand) is { HasValue: true, Value: var last } ? left.Test?.Compared(binary.OperatorKind, last)
                : ConstantOf(binary.LeftOperand) is { HasValue: true, Value: var first }
                    ? right.Test?.Compared(binary.OperatorKind, first, isConstantFirst: true)
                    : null,
        };
    }

    private static bool IsNull(IOperation operation) => ConstantOf(operation) is { HasValue: true, Value: null };

    private static Optional<object?> ConstantOf(IOperation operation) => ProxyAccesses.WithoutConversions(operation).ConstantValue;

    private FlowValue EvaluateUnary(IUnaryOperation unary)
    {
        FlowValue value = Evaluate(unary.Operand);
        Identity? identity = unary.OperatorMethod is null ? Identity.OfOperator(unary.OperatorKind, value.Identity) : null;
        return new FlowValue(identity ?? Site(unary), value.Reads.Derived())
        {
            Test = value.Test?.Not(),
        };
    }

    // A test that tells whether there is a lease.
    private FlowValue Test(FlowValue value, bool isHeldWhenTrue, IOperation operation) =>
        new(Identity.OfOperator(isHeldWhenTrue, value.Identity) ?? Site(operation), value.Reads.Derived())
        {
            Test = value.Identity is { } lease && _state.MayHold(lease)
                ? LockTest.OfTruth(lease, isHeldWhenTrue)
                : value.Test?.Compared(isHeldWhenTrue ? BinaryOperatorKind.NotEquals : BinaryOperatorKind.Equals, constant: null),
        };

    private FlowValue EvaluatePattern(IIsPatternOperation test)
    {
        FlowValue value = Evaluate(test.Value);
        bool isNegated = false;
        IPatternOperation pattern = test.Pattern;
        while (pattern is INegatedPatternOperation negated)
        {
            isNegated = !isNegated;
            pattern = negated.Pattern;
        }

        value = value.With(value.Reads.Union(Declare(pattern, value)));
        bool isNullTest = pattern is IConstantPatternOperation { Value: { } constant } && IsNull(constant);
        if (isNullTest || pattern is IDeclarationPatternOperation or IRecursivePatternOperation or ITypePatternOperation)
        {
            return Test(value, isHeldWhenTrue: isNullTest == isNegated, test);
        }

        LockTest? told = pattern switch
        {
            IConstantPatternOperation compared => value.Test?.Compared(BinaryOperatorKind.Equals, compared.Value.ConstantValue.Value),
            IRelationalPatternOperation compared => value.Test?.Compared(compared.OperatorKind, compared.Value.ConstantValue.Value),
            _ => null,
        };
        return new FlowValue(Site(test), value.Reads.Derived()) { Test = isNegated ? told?.Not() : told };
    }

    // Gives the variables of a pattern their values, and tells what it reads of proxies: 'account is { Count: > 0 }'.
    private ReadSet Declare(IPatternOperation pattern, FlowValue value)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation declaration:
                AssignDeclared(declaration.DeclaredSymbol, value, pattern);
                return ReadSet.Empty;
            case IRecursivePatternOperation recursive:
                return DeclareParts(recursive, value);
            case IListPatternOperation list:
                AssignDeclared(list.DeclaredSymbol, value, pattern);
                return DeclareAll(list.Patterns, new FlowValue(null, value.Reads));
            case ISlicePatternOperation { Pattern: { } slice }:
                return Declare(slice, new FlowValue(null, value.Reads.Derived()));
            case IBinaryPatternOperation binary:
                return Declare(binary.LeftPattern, value).Union(Declare(binary.RightPattern, value));
            case INegatedPatternOperation negated:
                return Declare(negated.Pattern, value);
            default:
                return ReadSet.Empty;
        }
    }

    private ReadSet DeclareParts(IRecursivePatternOperation recursive, FlowValue value)
    {
        AssignDeclared(recursive.DeclaredSymbol, value, recursive);
        FlowValue part = new(null, value.Reads.Derived());
        ReadSet reads = DeclareAll(recursive.DeconstructionSubpatterns, part);
        foreach (IPropertySubpatternOperation sub in recursive.PropertySubpatterns)
        {
            FlowValue read = PartOf(value, sub) ?? part;
            reads = reads.Union(read.Reads).Union(Declare(sub.Pattern, read));
        }

        return reads;
    }

    private ReadSet DeclareAll(ImmutableArray<IPatternOperation> patterns, FlowValue value)
    {
        ReadSet reads = ReadSet.Empty;
        foreach (IPatternOperation pattern in patterns)
        {
            reads = reads.Union(Declare(pattern, value));
        }

        return reads;
    }

    // A part of what is tested has no name but that of the variable's pattern.
    private void AssignDeclared(ISymbol? declared, FlowValue value, IPatternOperation pattern)
    {
        if (declared is not null)
        {
            Assign(declared, value.Identity is null ? new FlowValue(Site(pattern), value.Reads) : value);
        }
    }

    private FlowValue? PartOf(FlowValue value, IPropertySubpatternOperation sub)
    {
        if (sub.Member is IPropertyReferenceOperation { Property: var property }
            && value.Identity is { } target
            && Symbols.IsProxy(property.ContainingType)
            && SharedEffects.OfProperty(property, CollectionName(property.ContainingType), [], isWrite: false) is { } effect)
        {
            return new FlowValue(Site(sub), Track(new SharedPlace(target, effect.Part, effect.Extent, []), sub.Member, effect.IsPosition));
        }

        return null;
    }
}
