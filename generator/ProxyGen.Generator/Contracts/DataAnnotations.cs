using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>
/// What the attributes of a data type say: which members are copied, and what they are called on the wire. The rules are those of
/// MessagePack for C#.
/// </summary>
internal sealed class DataAnnotations
{
    private readonly INamedTypeSymbol _type;

    private DataAnnotations(INamedTypeSymbol type, DataFamily family, string? conflict)
    {
        _type = type;
        Family = family;
        Conflict = conflict;
    }

    public DataFamily Family { get; }

    /// <summary>What is wrong with the attributes of the type itself; null if nothing is.</summary>
    public string? Conflict { get; }

    public static DataAnnotations Of(INamedTypeSymbol type)
    {
        AttributeData? messagePack = MessagePackObjectOf(type);
        bool isContract = type.HasAttribute(AnnotationNames.DataContract);
        if (messagePack is not null && isContract)
        {
            return new DataAnnotations(
                type,
                DataFamily.MessagePack,
                "it is marked [MessagePackObject] and [DataContract], which name members differently; keep one");
        }

        return new DataAnnotations(
            type,
            messagePack is null ? isContract ? DataFamily.DataContract : DataFamily.None
                : IsByName(messagePack) ? DataFamily.MessagePackByName
                : DataFamily.MessagePack,
            null);
    }

    /// <summary>Whether a property or field is copied, under which key; or what is wrong with its attributes.</summary>
    public (DataKey? Key, string? Problem) KeyOf(ISymbol member, bool isStored)
    {
        if (member.HasAttribute(KnownNames.SharedIgnore))
        {
            return default;
        }

        AttributeData? key = Find(member, AnnotationNames.Key);
        bool isIgnored = Find(member, AnnotationNames.IgnoreMember) is not null
            || Find(member, AnnotationNames.IgnoreDataMember) is not null;
        if (isIgnored && Family != DataFamily.DataContract)
        {
            return key is null ? default : (null, $"'{member.Display()}' is marked [Key] and to be ignored; remove one of the attributes");
        }

        return Family switch
        {
            DataFamily.DataContract => (KeyInContract(member), null),
            DataFamily.MessagePack => KeyByAttribute(member, key, isStored),
            DataFamily.MessagePackByName => KeyByName(member, key),
            _ => key is null
                ? (IsPublic(member) ? DataKey.Of(member.Name) : null, null)
                : (null, $"'{member.Display()}' is marked [Key], but '{_type.Display()}' is not marked [MessagePackObject]; mark it"),
        };
    }

    /// <summary>Whether the attributes say that a value must always be sent.</summary>
    public bool IsRequired(ISymbol member) =>
        Family == DataFamily.DataContract
        && Find(member, AnnotationNames.DataMember)?.NamedArguments
            .FirstOrDefault(static argument => argument.Key == "IsRequired").Value.Value is true;

    private static DataKey? KeyInContract(ISymbol member)
    {
        if (Find(member, AnnotationNames.DataMember) is not { } attribute)
        {
            return null;
        }

        object? order = attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "Order").Value.Value;
        object? name = attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "Name").Value.Value;
        return order is int index && index != -1 ? DataKey.At(index) : DataKey.Of(name as string ?? member.Name);
    }

    private static (DataKey? Key, string? Problem) KeyByAttribute(ISymbol member, AttributeData? key, bool isStored)
    {
        if (key is not null)
        {
            return key.ConstructorArguments switch
            {
                [{ Value: int index }] => (DataKey.At(index), null),
                [{ Value: string name }] => (DataKey.Of(name), null),
                _ => (null, $"the [Key] of '{member.Display()}' is neither a number nor a name"),
            };
        }

        return IsPublic(member) && isStored
            ? (null, $"'{member.Display()}' has no key; mark it [Key], or [IgnoreMember] to leave it out")
            : default;
    }

    private static (DataKey? Key, string? Problem) KeyByName(ISymbol member, AttributeData? key) =>
        key?.ConstructorArguments switch
        {
            [{ Value: string name }] => (DataKey.Of(name), null),
            [{ Value: int }] => (
                null,
                $"'{member.Display()}' has a number for its key, but the type is marked keyAsPropertyName; "
                + "give it a name, or remove keyAsPropertyName"),
            _ => (IsPublic(member) ? DataKey.Of(member.Name) : null, null),
        };

    private static bool IsPublic(ISymbol member) => member.DeclaredAccessibility == Accessibility.Public
        && member is IFieldSymbol or IPropertySymbol { GetMethod.DeclaredAccessibility: Accessibility.Public };

    private static bool IsByName(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Value: true }, ..]
        || attribute.NamedArguments.Any(static argument => argument is { Key: "KeyAsPropertyName", Value.Value: true });

    // The attribute is inherited.
    private static AttributeData? MessagePackObjectOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.FindAttribute(AnnotationNames.MessagePackObject) is { } attribute)
            {
                return attribute;
            }
        }

        return null;
    }

    private static AttributeData? Find(ISymbol member, string attribute)
    {
        for (ISymbol? current = member; current is not null; current = (current as IPropertySymbol)?.OverriddenProperty)
        {
            if (current.FindAttribute(attribute) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
