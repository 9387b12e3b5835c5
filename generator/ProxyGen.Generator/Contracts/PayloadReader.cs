using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>
/// Decides for types whether their values can cross the process boundary, and gathers what the registry must hold for them.
/// One is used for one contract.
/// </summary>
internal sealed partial class PayloadReader(Compilation compilation, CancellationToken cancellationToken)
{
    // Generic types may unfold without end, as in class Node<T> { Node<List<T>> Next }.
    private const int DeepestType = 16;

    private readonly RequiredTypesBuilder _required = new();
    private readonly Dictionary<ITypeSymbol, PayloadType> _inSignatures = new(SymbolEqualityComparer.IncludeNullability);
    private readonly Dictionary<ITypeSymbol, PayloadType> _inData = new(SymbolEqualityComparer.IncludeNullability);
    private bool _isOfClosedContract;

    public Compilation Compilation => compilation;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Whether what is read will stand in public code, which can name public proxies only.</summary>
    public bool IsPublic { get; set; }

    public RequiredTypes Required => _required.ToModel();

    public BindingScope ScopeOf(ISymbol symbol) => BindingScope.Of(symbol, cancellationToken);

    public PayloadType Read(ITypeSymbol type, BindingScope scope, PayloadPlace place)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Depth(type) > DeepestType)
        {
            return PayloadType.Refused("it is nested too deeply; use fewer generic types inside each other");
        }

        // What an unbound name means depends on where it is written.
        Dictionary<ITypeSymbol, PayloadType>? known = HasUnbound(type) ? null : place == PayloadPlace.Signature ? _inSignatures : _inData;
        if (known is not null && known.TryGetValue(type, out PayloadType? same))
        {
            return same;
        }

        PayloadType read = ReadBare(type, scope, place);
        if (type is { NullableAnnotation: NullableAnnotation.Annotated, IsValueType: false } && read.Problem is null)
        {
            read = read.Annotated();
        }

        // While a data type is being read its members may hold it, unfinished: only whole answers are worth keeping.
        if (known is not null && _unfinished == 0)
        {
            known[type] = read;
        }

        return read;
    }

    /// <summary>Reads types that stand together; the first problem is the problem of all.</summary>
    private (ImmutableArray<PayloadType> Read, PayloadProblem? Problem) ReadAll(
        IReadOnlyList<ITypeSymbol> types, BindingScope scope, PayloadPlace place)
    {
        ImmutableArray<PayloadType>.Builder all = ImmutableArray.CreateBuilder<PayloadType>(types.Count);
        foreach (ITypeSymbol type in types)
        {
            PayloadType read = Read(type, scope, place);
            if (read.Problem is { } problem)
            {
                return ([], problem.Inside($"'{type.Display()}' in it"));
            }

            all.Add(read);
        }

        return (all.MoveToImmutable(), null);
    }

    private static int Depth(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => 1 + Depth(array.ElementType),
        INamedTypeSymbol { IsGenericType: true } named => 1 + named.AllTypeArguments().Select(Depth).DefaultIfEmpty().Max(),
        _ => 0,
    };

    private PayloadType ReadBare(ITypeSymbol type, BindingScope scope, PayloadPlace place) => type switch
    {
        IErrorTypeSymbol unbound => ReadUnbound(unbound, scope, place),
        ITypeParameterSymbol parameter => ReadTypeParameter(parameter),
        IArrayTypeSymbol array => ReadArray(array, scope, place),
        IDynamicTypeSymbol => PayloadType.Refused(
            "'dynamic' would bind calls in the proxy as well; declare 'object', which has the same values"),
        IPointerTypeSymbol or IFunctionPointerTypeSymbol =>
            PayloadType.Refused("a pointer is an address in one process; pass the value it points to"),
        INamedTypeSymbol named => ReadNamed(named, scope, place),
        _ => PayloadType.Refused(PayloadProblem.ReportedElsewhere),
    };

    private static PayloadType ReadTypeParameter(ITypeParameterSymbol parameter)
    {
        if (parameter.AllowsRefLikeType)
        {
            return StackOnly("it may stand for a type that lives on the stack only");
        }

        ProxyHolding holding = parameter.IsUnmanagedType ? ProxyHolding.Never : ProxyHolding.DependsOnTypeArgument;
        return PayloadType.Same(CSharpNames.Escape(parameter.Name), CanonicalNames.TypeParameter(parameter)) with { IsOpen = true, Proxies = holding };
    }

    private PayloadType ReadNamed(INamedTypeSymbol type, BindingScope scope, PayloadPlace place)
    {
        if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            return ReadNullable(type, scope, place);
        }

        if (!type.IsSharedClass(compilation) && CustomFormatters.OfType(type, compilation) is { } custom)
        {
            return ReadCustom(type, custom, scope);
        }

        if (type.SpecialType == SpecialType.System_Object)
        {
            // Proxies are among the values that it may have.
            return PayloadType.Same("object", "System.Object") with { Proxies = ProxyHolding.Always };
        }

        if (ScalarTypes.Contains(type))
        {
            string name = CSharpNames.Plain(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated));
            return PayloadType.Same(name, CanonicalNames.Type(type, [])) with { Wire = ScalarTypes.Wire(type) };
        }

        if (type.SharedClassOfProxy() is { } shared)
        {
            return ReadReference(shared, scope, isProxy: true, type);
        }

        if (type.IsSharedClass(compilation))
        {
            return place == PayloadPlace.Signature
                ? ReadReference(type, scope, isProxy: false)
                : PayloadType.Refused(PayloadProblem.CannotCross(
                    "it is the shared class itself, which exists only in its manager; "
                    + $"declare '{SharedClassNames.ProxyName(type.OriginalDefinition)}'") with
                { IsProxyMissing = true });
        }

        if (BuiltInClasses.FindByPart(compilation, type) is { } builtIn)
        {
            return ReadReference(builtIn, scope, isProxy: true);
        }

        return type.TypeKind == TypeKind.Enum ? ReadEnum(type)
            : type.IsRefLikeType ? StackOnly("it lives on the stack only; use an array or a list")
            : LibraryFormatters.Find(type) is { } formatter ? ReadLibraryType(type, formatter, scope, place)
            : SharedInterfaces.IsOfSharedClass(type, compilation) ? ReadSharedInterface(type, scope, place)
            : UnionShape.Of(type, compilation) is not null ? ReadData(type, scope)
            : CustomCollection.Of(type) is { } collection ? ReadCustomCollection(type, collection, scope)
            : UnsupportedTypes.Reason(type) is { } reason ? PayloadType.Refused(reason)
            : ReadData(type, scope);
    }

    private PayloadType ReadNullable(INamedTypeSymbol type, BindingScope scope, PayloadPlace place)
    {
        PayloadType value = Read(type.TypeArguments[0], scope, place);
        if (value.Problem is not null)
        {
            return value;
        }

        // The compiler takes a type that it does not know for a value type.
        if (type.TypeArguments[0].TypeKind == TypeKind.Error)
        {
            return value.Annotated();
        }

        PayloadType read = value with
        {
            ProxySide = value.ProxySide + "?",
            ManagerSide = value.ManagerSide + "?",
            ProxyBare = value.ProxyBare + "?",
            ManagerBare = value.ManagerBare + "?",
            Canonical = CanonicalNames.Generic("System.Nullable", [value.Canonical]),
            Wire = WireKind.Formatter,
            IsNullable = true,
        };
        _required.AddFormatter(read, LibraryFormatters.Namespace + "NullableFormatter", [value]);
        return read;
    }

    private PayloadType ReadEnum(INamedTypeSymbol type)
    {
        if (!type.IsReachableInAssembly())
        {
            return Unreachable(type);
        }

        (ImmutableArray<PayloadType> arguments, PayloadProblem? problem) =
            ReadAll(type.AllTypeArguments(), BindingScope.None, PayloadPlace.Data);
        if (problem is not null)
        {
            return PayloadType.Refused(problem);
        }

        string name = CSharpNames.Type(type.OriginalDefinition, [.. arguments.Select(static argument => argument.ManagerBare)]);
        string canonical = CanonicalNames.Type(type.OriginalDefinition, [.. arguments.Select(static argument => argument.Canonical)]);
        string annotated = CSharpNames.Type(type.OriginalDefinition, [.. arguments.Select(static argument => argument.ManagerSide)]);
        PayloadType read = PayloadType.Same(name, canonical) with
        {
            ProxySide = annotated,
            ManagerSide = annotated,
            IsOpen = arguments.Any(static argument => argument.IsOpen),
        };
        _required.AddFormatter(read, LibraryFormatters.Namespace + "EnumFormatter", [read]);
        string underlying = type.EnumUnderlyingType is { } integer ? CanonicalNames.Type(integer, []) : "";
        IEnumerable<string> values = type.GetMembers().OfType<IFieldSymbol>()
            .Where(static field => field.HasConstantValue)
            .Select(static field => string.Format(CultureInfo.InvariantCulture, ";{0}:{1}", field.Name, field.ConstantValue));
        _shapes[canonical] = new DataShape($"{canonical}{{(integer):{underlying}{string.Concat(values)}}}", []);
        return read with { DataTypes = [canonical] };
    }

    private static PayloadType StackOnly(string reason) =>
        PayloadType.Refused(new PayloadProblem(PayloadProblemKind.StackOnly, reason));

    private static PayloadType InternalProxy(INamedTypeSymbol type) => PayloadType.Refused(new PayloadProblem(
        PayloadProblemKind.Unreachable,
        $"the proxy of '{type.Display()}' is internal, but must be named in a public one; "
        + "set IsPublic = true where its SharedType stands"));

    private static PayloadType Unreachable(INamedTypeSymbol type) => PayloadType.Refused(new PayloadProblem(
        PayloadProblemKind.Unreachable,
        $"'{type.Display()}' is private to the type around it, but generated code must name it; make it internal or public"));
}
