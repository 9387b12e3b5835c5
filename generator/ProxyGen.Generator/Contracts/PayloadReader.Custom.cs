using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <content>Types with formatters that their users wrote: what is in them is nobody else's business.</content>
internal sealed partial class PayloadReader
{
    private PayloadType ReadCustom(INamedTypeSymbol type, CustomFormatter formatter, BindingScope scope)
    {
        if (formatter.Problem is { } unfit)
        {
            return Unfit(unfit);
        }

        if (!type.IsReachableInAssembly())
        {
            return Unreachable(type);
        }

        (ImmutableArray<PayloadType> arguments, PayloadProblem? problem) = ReadAll(type.AllTypeArguments(), scope, PayloadPlace.Data);
        if (problem is not null)
        {
            return PayloadType.Refused(problem);
        }

        INamedTypeSymbol definition = type.OriginalDefinition;
        PayloadType self = Close(arguments, names => CSharpNames.Type(definition, names), names => CanonicalNames.Type(definition, names));
        _shapes[self.Canonical] = new DataShape($"{self.Canonical}@{formatter.Type}".Replace("global::", ""), self.DataTypes);
        _required.AddCustomFormatter(self, formatter.Creation);
        return self with { DataTypes = [self.Canonical, .. self.DataTypes], Proxies = ProxyHolding.Always };
    }

    private PayloadType ReadCustomCollection(INamedTypeSymbol type, CustomCollection collection, BindingScope scope)
    {
        if (collection.Problem is { } unfit)
        {
            return PayloadType.Refused(unfit);
        }

        if (!type.IsReachableInAssembly())
        {
            return Unreachable(type);
        }

        (ImmutableArray<PayloadType> arguments, PayloadProblem? problem) = ReadAll(type.AllTypeArguments(), scope, PayloadPlace.Data);
        if (problem is not null)
        {
            return PayloadType.Refused(problem);
        }

        INamedTypeSymbol definition = type.OriginalDefinition;
        PayloadType self = Close(arguments, names => CSharpNames.Type(definition, names), names => CanonicalNames.Type(definition, names));
        if (!_dataTypes.TryGetValue(self.Canonical, out PayloadType? known))
        {
            // A collection may hold collections of its own type.
            _dataTypes[self.Canonical] = null;
            _unfinished++;
            known = ReadElements(collection, self, scope);
            _unfinished--;
            _dataTypes[self.Canonical] = known;
        }

        return known ?? self;
    }

    private PayloadType ReadElements(CustomCollection collection, PayloadType self, BindingScope scope)
    {
        (ImmutableArray<PayloadType> elements, PayloadProblem? problem) = ReadAll(collection.Elements, scope, PayloadPlace.Data);
        if (problem is not null)
        {
            return PayloadType.Refused(problem);
        }

        _shapes[self.Canonical] = new DataShape(
            $"{self.Canonical}[{string.Join(",", elements.Select(static element => element.Canonical))}]",
            [.. elements.SelectMany(static element => element.DataTypes)]);
        _required.AddFormatter(self, LibraryFormatters.Namespace + collection.Formatter, [self, .. elements]);
        return self with
        {
            DataTypes = [self.Canonical, .. self.DataTypes],
            Proxies = Strongest(elements.Select(static element => element.Proxies)),
        };
    }

    /// <summary>A member's type where the member names a formatter of its own, which need not be the type's.</summary>
    private PayloadType ReadMember(DataTypeMember member, CustomFormatter? formatter, BindingScope scope)
    {
        if (formatter is null)
        {
            return Read(member.Type, scope, PayloadPlace.Data);
        }

        if (formatter.Problem is { } unfit)
        {
            return Unfit(unfit);
        }

        string name = CSharpNames.Plain(member.Type);
        PayloadType read = PayloadType.Same(name, $"{name}@{formatter.Type}".Replace("global::", "")) with
        {
            Proxies = ProxyHolding.Always,
            IsNullable = member.Type.NullableAnnotation == NullableAnnotation.Annotated,
        };
        return read;
    }

    private static PayloadType Unfit(string reason) => PayloadType.Refused(new PayloadProblem(PayloadProblemKind.Formatter, reason));
}
