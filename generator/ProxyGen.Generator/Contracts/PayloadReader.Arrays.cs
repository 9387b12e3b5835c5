using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <content>Arrays of one dimension and of several.</content>
internal sealed partial class PayloadReader
{
    private PayloadType ReadArray(IArrayTypeSymbol array, BindingScope scope, PayloadPlace place)
    {
        if (array.Rank > LibraryFormatters.MaximumRank)
        {
            return PayloadType.Refused(
                $"arrays of more than {LibraryFormatters.MaximumRank} dimensions are not supported; use an array of arrays");
        }

        PayloadType element = Read(array.ElementType, scope, place);
        if (element.Problem is { } problem)
        {
            return PayloadType.Refused(problem.Inside($"'{array.ElementType.Display()}' in it"));
        }

        string rank = $"[{new string(',', array.Rank - 1)}]";
        PayloadType read = new()
        {
            ProxySide = CSharpNames.Array(element.ProxySide, rank),
            ManagerSide = CSharpNames.Array(element.ManagerSide, rank),
            ProxyBare = CSharpNames.Array(element.ProxyBare, rank),
            ManagerBare = CSharpNames.Array(element.ManagerBare, rank),
            Canonical = element.Canonical + rank,
            Proxies = element.Proxies,
            IsOpen = element.IsOpen,
            DataTypes = element.DataTypes,
        };
        if (array.Rank > 1 || array.ElementType.SpecialType != SpecialType.System_Byte)
        {
            _required.AddFormatter(read, LibraryFormatters.OfArray(array.Rank), [element]);
        }

        return read;
    }
}
