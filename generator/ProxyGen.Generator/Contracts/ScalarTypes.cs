using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>Types whose formatters the runtime always has.</summary>
internal static class ScalarTypes
{
    private static readonly HashSet<string> Names =
    [
        "System.Guid",
        "System.DateTimeOffset",
        "System.DateOnly",
        "System.TimeOnly",
        "System.TimeSpan",
        "System.Half",
        "System.Numerics.BigInteger",
        "System.Uri",
        "System.Version",
        "System.EventArgs",
        "System.ComponentModel.PropertyChangedEventArgs",
    ];

    public static bool Contains(INamedTypeSymbol type) =>
        type.SpecialType is SpecialType.System_Decimal or SpecialType.System_DateTime
        || Wire(type) != WireKind.Formatter
        || (type.Arity == 0 && type.ContainingType is null && Names.Contains(type.MetadataNameInFull()));

    public static WireKind Wire(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => WireKind.Boolean,
        SpecialType.System_Byte => WireKind.Byte,
        SpecialType.System_SByte => WireKind.SByte,
        SpecialType.System_Int16 => WireKind.Int16,
        SpecialType.System_UInt16 => WireKind.UInt16,
        SpecialType.System_Int32 => WireKind.Int32,
        SpecialType.System_UInt32 => WireKind.UInt32,
        SpecialType.System_Int64 => WireKind.Int64,
        SpecialType.System_UInt64 => WireKind.UInt64,
        SpecialType.System_Single => WireKind.Single,
        SpecialType.System_Double => WireKind.Double,
        SpecialType.System_Char => WireKind.Char,
        SpecialType.System_String => WireKind.String,
        _ => WireKind.Formatter,
    };
}
