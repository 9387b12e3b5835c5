using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Contracts;

namespace ProxyGen.Generator.Flow;

/// <summary>Finds where a body of a shared class puts objects that a call handed over into something that outlives the call.</summary>
internal sealed class ArgumentStores(SharedArguments arguments, INamedTypeSymbol sharedClass, Compilation compilation)
{
    /// <summary>The stores in a body that no guard watches, each with the variable's mention and the member that keeps it.</summary>
    public IEnumerable<(IOperation Mention, ISymbol Member)> In(IOperation body)
    {
        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            foreach ((IOperation mention, ISymbol member) in Of(operation))
            {
                if (!IsGuarded(member))
                {
                    yield return (mention, member);
                }
            }
        }
    }

    private IEnumerable<(IOperation Mention, ISymbol Member)> Of(IOperation operation) => operation switch
    {
        IDeconstructionAssignmentOperation
        { Target: ITupleOperation target, Value: IConversionOperation { Operand: ITupleOperation value } } => OfElements(target, value),
        IDeconstructionAssignmentOperation { Target: ITupleOperation target, Value: ITupleOperation value } => OfElements(target, value),
        IDeconstructionAssignmentOperation => [],
        IAssignmentOperation assignment => OfValue(assignment.Target, assignment.Value).Concat(OfKeys(assignment.Target)),
        IEventAssignmentOperation { Adds: true } subscription => OfValue(subscription.EventReference, subscription.HandlerValue),
        IFieldInitializerOperation initializer => OfMembers(initializer.InitializedFields, initializer.Value),
        IPropertyInitializerOperation initializer => OfMembers(initializer.InitializedProperties, initializer.Value),
        IInvocationOperation call when BaseCollections.AddsInPlace(call) && MemberOf(Receiver(call), isOneStep: true) is { } member =>
            Found(arguments.FindInArguments(call), member),
        _ => [],
    };

    private static IEnumerable<(IOperation Mention, ISymbol Member)> Found(IOperation? mention, ISymbol member) =>
        mention is null ? [] : [(mention, member)];

    // The keys under which something is put.
    private IEnumerable<(IOperation Mention, ISymbol Member)> OfKeys(IOperation target) =>
        target is IPropertyReferenceOperation { Property.IsIndexer: true } element && MemberOf(element, isOneStep: true) is { } member
            ? element.Arguments.SelectMany(key => Found(arguments.FindIn(key.Value), member))
            : [];

    private IEnumerable<(IOperation Mention, ISymbol Member)> OfElements(ITupleOperation target, ITupleOperation value) =>
        target.Elements.Zip(value.Elements, OfValue).SelectMany(static found => found);

    private IEnumerable<(IOperation Mention, ISymbol Member)> OfMembers(IEnumerable<ISymbol> members, IOperation value) =>
        arguments.FindIn(value) is { } mention ? members.Select(member => (mention, member)) : [];

    private IEnumerable<(IOperation Mention, ISymbol Member)> OfValue(IOperation target, IOperation value) =>
        MemberOf(target, isOneStep: false) is { } member ? Found(arguments.FindIn(value), member) : [];

    private static IOperation? Receiver(IInvocationOperation call)
    {
        IOperation? receiver = call.Instance ?? call.Arguments.FirstOrDefault()?.Value;
        if (receiver is IConditionalAccessInstanceOperation)
        {
            IOperation? access = call.Parent;
            while (access is not (null or IConditionalAccessOperation))
            {
                access = access.Parent;
            }

            return (access as IConditionalAccessOperation)?.Operation;
        }

        return receiver;
    }

    /// <summary>
    /// The member that keeps what is put into a place; null for places that end with the call, or of which nothing is known.
    /// </summary>
    private ISymbol? MemberOf(IOperation? place, bool isOneStep) => place switch
    {
        IConversionOperation { OperatorMethod: null } conversion => MemberOf(conversion.Operand, isOneStep),
        IFieldReferenceOperation reference => Outlives(reference) ? reference.Field.AssociatedSymbol ?? reference.Field : null,
        IEventReferenceOperation reference => Outlives(reference) ? reference.Event : null,
        IPropertyReferenceOperation { Property.IsIndexer: true } element =>
            BaseCollections.IsOne(element.Property.ContainingType) ? MemberOf(element.Instance, isOneStep: true) : null,
        // What any other setter does with its value is looked at there, or not known.
        IPropertyReferenceOperation reference =>
            ContractMembers.IsAutomatic(reference.Property) && Outlives(reference) ? reference.Property : null,
        IArrayElementReferenceOperation element => MemberOf(element.ArrayReference, isOneStep: true),
        ILocalReferenceOperation reference when isOneStep => MemberOf(arguments.InitialValueOf(reference.Local), isOneStep: false),
        _ => null,
    };

    private bool Outlives(IMemberReferenceOperation reference) => reference.Instance switch
    {
        null => reference.Member.IsStatic,
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => true,
        { Type: { } type } instance => SharedInstances.Are(type, compilation) || MemberOf(instance, isOneStep: false) is not null,
        _ => false,
    };

    private bool IsGuarded(ISymbol member)
    {
        // Under the guard of this instance: what stands in other objects is theirs.
        bool isOwn = IsOrDerivesFrom(sharedClass, member.ContainingType) || SharedInstances.Are(member.ContainingType, compilation);
        return isOwn
            && (SharedInstances.AreGuardedIn(member, compilation)
                || member.ContainingType.GetMembers().OfType<IPropertySymbol>().Any(property =>
                    SharedInstances.AreGuardedIn(property, compilation) && Returns(property, member)));
    }

    private static bool IsOrDerivesFrom(INamedTypeSymbol type, INamedTypeSymbol other)
    {
        INamedTypeSymbol? current = type;
        while (current is not null && !SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, other.OriginalDefinition))
        {
            current = current.BaseType;
        }

        return current is not null;
    }

    // A property with a field of its own: the guard sees the object through the getter.
    private static bool Returns(IPropertySymbol property, ISymbol field) =>
        property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is PropertyDeclarationSyntax declaration
        && ReturnedBy(declaration) switch
        {
            IdentifierNameSyntax name => name.Identifier.ValueText == field.Name,
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText == field.Name,
            _ => false,
        };

    private static ExpressionSyntax? ReturnedBy(PropertyDeclarationSyntax property)
    {
        if (property.ExpressionBody is { } whole)
        {
            return whole.Expression;
        }

        AccessorDeclarationSyntax? getter = property.AccessorList?.Accessors
            .FirstOrDefault(static accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration));
        return getter?.ExpressionBody?.Expression
            ?? (getter?.Body is { Statements: [ReturnStatementSyntax { Expression: { } returned }] } ? returned : null);
    }
}
