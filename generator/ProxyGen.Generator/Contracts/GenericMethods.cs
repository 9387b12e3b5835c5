using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>What is particular to generic methods: their names in generated code, and which type parameters they can have.</summary>
internal static class GenericMethods
{
    private const string DynamicallyAccessed = "System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembersAttribute";

    /// <summary>What generated names have of the method; alike wherever it is read.</summary>
    public static string Key(IMethodSymbol method, PayloadReader payloads) =>
        $"{method.Name}_{Fnv1a.Hash(ContractSignatures.OfMethod(method, payloads, isHiding: false)):x16}";

    /// <summary>The model of what it has beyond other methods; null for one that is not generic.</summary>
    public static GenericMethodModel? Read(IMethodSymbol method, PayloadReader payloads) => !method.IsGenericMethod ? null : new(
        Key(method, payloads),
        method.TypeParameters.Select(static parameter => CSharpNames.Escape(parameter.Name)).ToEquatableArray(),
        method.TypeParameters.Select(ConstraintReader.Read).OfType<string>().ToEquatableArray());

    /// <summary>What keeps a type parameter from being forwarded; null if nothing does.</summary>
    public static string? ReasonAgainst(ITypeParameterSymbol parameter, Compilation compilation)
    {
        if (parameter.AllowsRefLikeType)
        {
            return "may stand for a type that lives on the stack only; remove 'allows ref struct'";
        }

        if (parameter.HasAttribute(DynamicallyAccessed))
        {
            return "asks the trimmer for members that proxies cannot promise; remove [DynamicallyAccessedMembers]";
        }

        return parameter.ConstraintTypes.Any(constraint => IsOfSharedClass(constraint, compilation))
            ? "is constrained to a shared class, which is another type outside the manager; constrain it to an interface"
            : null;
    }

    /// <summary>
    /// Whether types meet the constraints of a method: of several overloads that a call may mean, some cannot be closed over them. What
    /// proxies implement is not known here.
    /// </summary>
    public static bool MayClose(IMethodSymbol method, ImmutableArray<ITypeSymbol> types, Compilation compilation)
    {
        for (int index = 0; index < types.Length; index++)
        {
            ITypeParameterSymbol parameter = method.TypeParameters[index];
            ITypeSymbol type = types[index];
            bool isProxy = type.TypeKind == TypeKind.Error;
            bool isNullable = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
            if ((parameter.HasValueTypeConstraint && (isProxy || isNullable || !type.IsValueType))
                || (parameter.HasReferenceTypeConstraint && type.IsValueType && !isProxy)
                || (parameter.HasUnmanagedTypeConstraint && !type.IsUnmanagedType)
                || (parameter.HasConstructorConstraint && !HasConstructor(type)))
            {
                return false;
            }

            bool breaks = parameter.ConstraintTypes.Any(constraint =>
                IsConcrete(constraint) && !compilation.HasImplicitConversion(type, constraint));
            if (breaks && !isProxy)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasConstructor(ITypeSymbol type) =>
        type.IsValueType
        || (type is INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false } named
            && named.InstanceConstructors.Any(static constructor =>
                constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility == Accessibility.Public));

    // One in terms of the type parameters themselves is left to the compiler, which has let the call pass.
    private static bool IsConcrete(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => false,
        IArrayTypeSymbol array => IsConcrete(array.ElementType),
        INamedTypeSymbol named => named.AllTypeArguments().All(IsConcrete),
        _ => true,
    };

    private static bool IsOfSharedClass(ITypeSymbol type, Compilation compilation) =>
        type.TypeKind == TypeKind.Error
        || type.IsSharedClass(compilation)
        || (type is INamedTypeSymbol named
            && (named.SharedClassOfProxy() is not null
                || named.AllTypeArguments().Any(argument => IsOfSharedClass(argument, compilation))));
}
