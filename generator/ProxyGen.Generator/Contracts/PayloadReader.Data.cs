using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <content>Plain classes, structs and records, copied by their public members.</content>
internal sealed partial class PayloadReader
{
    private readonly Dictionary<string, PayloadType?> _dataTypes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DataShape> _shapes = new(StringComparer.Ordinal);
    private int _unfinished;

    /// <summary>The shapes of data types and of all that they hold, each once, in a stable order.</summary>
    public IEnumerable<string> ShapesOf(IEnumerable<string> dataTypes)
    {
        SortedSet<string> seen = new(StringComparer.Ordinal);
        Stack<string> pending = new(dataTypes);
        while (pending.Count > 0)
        {
            string name = pending.Pop();
            if (seen.Add(name) && _shapes.TryGetValue(name, out DataShape? shape))
            {
                foreach (string inner in shape.DataTypes)
                {
                    pending.Push(inner);
                }
            }
        }

        return seen.Where(_shapes.ContainsKey).Select(name => _shapes[name].Text);
    }

    private PayloadType ReadData(INamedTypeSymbol type, BindingScope scope)
    {
        if (!type.HasName())
        {
            return PayloadType.Refused(PayloadProblem.ReportedElsewhere);
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
        self = self with { DataTypes = [self.Canonical, .. self.DataTypes] };
        if (!_dataTypes.TryGetValue(self.Canonical, out PayloadType? known))
        {
            // A type that holds itself finds this entry: its own members decide whether it can cross.
            _dataTypes[self.Canonical] = null;
            _unfinished++;
            known = UnionShape.Of(type, compilation) is { } union
                ? ReadCases(type, union, self, scope)
                : ReadDataMembers(type, self, scope);
            _unfinished--;
            _dataTypes[self.Canonical] = known;
        }

        return known is null ? self
            : known.Problem is not null ? known
            : self with { Proxies = known.Proxies };
    }

    private PayloadType ReadDataMembers(INamedTypeSymbol type, PayloadType self, BindingScope scope)
    {
        DataTypeShape shape = DataTypeShape.Of(type, compilation);
        if (shape.Problem is { } unfit)
        {
            return PayloadType.Refused(unfit);
        }

        if (EndlessData.CycleOf(type, compilation) is { } cycle)
        {
            return PayloadType.Refused(new PayloadProblem(
                PayloadProblemKind.Endless, $"'{type.Display()}' must hold another of its type ({cycle}); make one of these nullable"));
        }

        List<DataMemberModel> members = [];
        List<PayloadType> types = [];
        foreach (DataTypeMember member in shape.Members)
        {
            CustomFormatter? formatter = CustomFormatters.OfMember(member.Symbol, member.Type, compilation);
            PayloadType read = ReadMember(member, formatter, ScopeOf(member.Symbol.OriginalDefinition).Within(scope));
            if (read.Problem is { } problem)
            {
                PayloadProblem inside = problem.Inside($"'{member.Symbol.Display()}' of type '{member.Type.Display()}'");
                return PayloadType.Refused(inside with { Member = problem.Member ?? member.Symbol });
            }

            types.Add(read);
            string name = member.Symbol.Name;
            bool isTaken = members.Exists(known => known.Name == CSharpNames.Escape(name));
            members.Add(DataMember(member, isTaken ? name + members.Count : name, read, scope) with
            {
                Formatter = formatter?.Creation,
            });
        }

        string text = $"{self.Canonical}{{{string.Join(";", members.Select(static member => ShapeOf(member)))}}}";
        _shapes[self.Canonical] = new DataShape(text, [.. types.SelectMany(static read => read.DataTypes)]);
        if (!self.IsOpen)
        {
            _required.AddDataType(DataType(Named(type, self, text), type, members, shape.Constructor!, scope));
        }

        return self with { Proxies = Strongest(types.Select(static read => read.Proxies)) };
    }

    public DataMemberModel DataMember(DataTypeMember member, string uniqueName, PayloadType type, BindingScope scope)
    {
        UnsafeAccessReader accesses = Accesses(scope);
        bool isSetByCode = member.Parameter is null && !member.IsInInitializer;
        return new DataMemberModel
        {
            Key = member.Key.ToString(),
            Index = member.Key.Index,
            Name = CSharpNames.Escape(member.Symbol.Name),
            Type = type.ToModel(),
            UniqueName = uniqueName,
            DisplayType = member.Type.Display(),
            ConstructorIndex = member.Parameter?.Ordinal ?? -1,
            IsRequired = member.IsRequired,
            IsInInitializer = member.IsInInitializer,
            IsNilMissing = member.Key.IsIndex && !member.IsRequired && IsNeverNull(member.Type),
            Reader = member.IsReadable ? null : accesses.Getter(member.Symbol, uniqueName),
            Setter = isSetByCode && member.Restoring != DataRestoring.Assignment
                ? accesses.Setter(member.Symbol, uniqueName, member.Restoring)
                : null,
        };
    }

    private static string ShapeOf(DataMemberModel member) =>
        $"{(member.Index < 0 ? member.Key : $"[{member.Key}]")}{(member.IsRequired ? "!" : "")}:{member.Type.Canonical}";

    private static bool IsNeverNull(ITypeSymbol type) => type.IsValueType
        ? type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T
        : type.IsReferenceType && type.NullableAnnotation == NullableAnnotation.NotAnnotated;

    private UnsafeAccessReader Accesses(BindingScope scope) => new((type, place) =>
    {
        PayloadType read = Read(type, ScopeOf(place.OriginalDefinition).Within(scope), PayloadPlace.Data);
        return read.Problem is null ? read.ManagerSide : CSharpNames.Plain(type);
    });

    private DataTypeModel DataType(
        DataTypeModel named, INamedTypeSymbol type, List<DataMemberModel> members, IMethodSymbol constructor, BindingScope scope) =>
        named with
        {
            IsValueType = type.IsValueType,
            IsSealed = type.IsSealed,
            IsArray = members.Count > 0 && members[0].Index >= 0,
            Members = members.ToEquatableArray(),
            Constructor = constructor.IsUsable(compilation)
                ? null
                : Accesses(scope).Constructor(constructor),
            ParameterDefaults = constructor.Parameters
                .Select(static parameter => DefaultValues.Of(parameter) ?? "default!")
                .ToEquatableArray(),
        };

    private static DataTypeModel Named(INamedTypeSymbol type, PayloadType self, string shape)
    {
        string hintName = HintNames.OfType(type.OriginalDefinition);
        string flatName = type.OriginalDefinition.MetadataNameInFull().Replace('.', '_').Replace('+', '_').Replace('`', '_');
        string distinguisher = HintNames.Distinguisher(self.ManagerBare);
        bool isGeneric = type.AllTypeArguments().Count > 0;
        return new DataTypeModel
        {
            HintName = isGeneric ? hintName + "." + distinguisher : hintName,
            FormatterName = isGeneric || type.MetadataNameInFull().Contains('_')
                ? $"{flatName}_{distinguisher}Formatter"
                : flatName + "Formatter",
            Type = self.ManagerBare,
            Display = type.ToDisplayString(DisplayInFull),
            Shape = shape,
            Suppressions = Suppressions.Of(
                [type, .. type.GetMembers().Where(static member => member.DeclaredAccessibility == Accessibility.Public)]),
        };
    }

    private static readonly SymbolDisplayFormat DisplayInFull =
        SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);
}
