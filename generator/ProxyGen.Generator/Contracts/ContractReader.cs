using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>Reads a shared class into a model; what breaks a rule is left out.</summary>
internal sealed partial class ContractReader
{
    // Members of an internal proxy are internal with it; to implement an interface they must be declared public.
    private const string OfMembers = "public";

    private readonly INamedTypeSymbol _type;
    private readonly PayloadReader _payloads;
    private readonly ContractCheck _check;
    private readonly AsyncNames _asyncNames;
    private readonly HandWrittenPart _handWritten;
    private readonly string _accessibility;
    private readonly HashSet<string> _dataTypes = new(StringComparer.Ordinal);

    private ContractReader(INamedTypeSymbol type, PayloadReader payloads, ContractCheck check)
    {
        _type = type;
        _payloads = payloads;
        _check = check;
        _asyncNames = new AsyncNames([.. check.AllMembers]);
        _handWritten = HandWrittenPart.Of(type, payloads.Compilation);
        _accessibility = payloads.IsPublic ? "public" : "internal";
    }

    /// <summary>The contract of a class; null if the class cannot be shared at all.</summary>
    public static ContractModel? Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        PayloadReader payloads = new(compilation, cancellationToken);
        ContractCheck check = ContractRules.Check(type, payloads);
        return check.IsRefused ? null : new ContractReader(type, payloads, check).Read();
    }

    private ContractModel Read()
    {
        NamesModel names = SharedClassNames.Read(_type, _payloads.Compilation);
        ContractParts parts = ReadMembers();
        StateCheck? state = _type.IsBuiltInClass() ? null : StateReader.Check(_type, _payloads.Compilation, _payloads.CancellationToken);
        bool isOpen = _type.AllTypeParameters().Count > 0;
        return new ContractModel
        {
            Names = names,
            Declaration = DeclarationReader.Read(_type, _accessibility, _payloads),
            IsBuiltIn = _type.IsBuiltInClass(),
            IsForeign = !_type.HasSharedMark(),
            IsFree = ReadingMembers.IsFree(_type),
            UpdateView = UpdateViewOf(names),
            IsSealed = _type.IsSealed,
            Base = _check.Base is { } sharedBase ? new BaseModel(sharedBase.ProxyType, sharedBase.DispatcherType) : null,
            Interfaces = _check.Interfaces
                .Select(implemented => InterfaceNames.Of(implemented.Type, _payloads, _type).ProxyType)
                .ToEquatableArray(),
            HidesBeginCall = _check.AllMembers.Any(static member => member.Name == "BeginCall"),
            TypeParameters = CSharpNames.TypeParameterList(_type),
            Constraints = _type.AllTypeParameters().Select(ConstraintReader.Read).OfType<string>().ToEquatableArray(),
            Fingerprint = Fnv1a.Hash(parts.All
                .OrderBy(static member => member.Id)
                .Select(static member => member.Fingerprint)),
            Constructors = parts.Constructors.ToEquatableArray(),
            Methods = parts.Methods.ToEquatableArray(),
            Properties = parts.Properties.ToEquatableArray(),
            Events = parts.Events.ToEquatableArray(),
            Registration = isOpen
                ? null
                : new RegistrationModel(names.ProxyType, names.SharedType, SharedClassNames.ContractName(_type, []), names.DispatcherType),
            State = state?.State,
            StateProblem = state?.Problem is { Rule: not null } opaque ? opaque.Arguments[1] as string : null,
            IsAbstract = _type.IsAbstract,
            Required = RequiredWith(state),
            Suppressions = Suppressions.Of(
            [
                _type,
                .. _check.Members,
                .. _check.Constructors,
                .. _check.Interfaces.SelectMany(static implemented => implemented.Explicit.Prepend(implemented.Type)),
            ]),
        };
    }

    // Lambdas see plain types of the library's own objects, as far as these have one to show.
    private string? UpdateViewOf(NamesModel names)
    {
        if (!_type.IsBuiltInClass())
        {
            return ReadingMembers.IsFree(_type) ? null : names.SharedType;
        }

        return _type.Interfaces.FirstOrDefault(static implemented => implemented.OriginalDefinition.IsNamed(KnownNames.UpdateSource)) is { } source
            ? source.TypeArguments[0].ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)
            : null;
    }

    private RequiredTypes RequiredWith(StateCheck? state)
    {
        if (state is null)
        {
            return _payloads.Required;
        }

        RequiredTypesBuilder all = new();
        all.Add(_payloads.Required);
        all.Add(state.Required);
        return all.ToModel();
    }

    private ContractParts ReadMembers()
    {
        (MethodModel[] explicitMethods, PropertyModel[] explicitProperties, EventModel[] explicitEvents) = ReadInterfaces();
        return new ContractParts(
            [.. _check.Constructors.Select(ReadConstructor)],
            [.. _check.Members.OfType<IMethodSymbol>().Select(ReadMethod), .. explicitMethods],
            [
                .. _check.Members.Where(static member => member is IPropertySymbol or IFieldSymbol).Select(ReadProperty),
                .. explicitProperties,
            ],
            [.. _check.Members.OfType<IEventSymbol>().Select(ReadEvent), .. explicitEvents]);
    }

    private ConstructorModel ReadConstructor(IMethodSymbol constructor) => new()
    {
        Member = Member(ContractSignatures.OfMethod(constructor, _payloads, isHiding: false), "", PayloadTypes(constructor)),
        Declaration = DeclarationReader.Read(constructor, OfMembers, _payloads),
        Parameters = RequiredMembers.Insert(
            ParameterReader.Read(constructor.Parameters, _payloads, PayloadPlace.Signature), RequiredMembers.Of(constructor), _payloads),
    };

    private MemberModel Member(string signature, string result, IEnumerable<PayloadType> payloads)
    {
        string[] dataTypes = [.. payloads.SelectMany(static payload => payload.DataTypes)];
        _dataTypes.UnionWith(dataTypes);
        IEnumerable<string> shapes = _payloads.ShapesOf(dataTypes);
        string described = signature + "->" + result + string.Concat(shapes.Select(static shape => ";" + shape));
        return new MemberModel(Fnv1a.Hash(signature), signature, Fnv1a.Hash(described), result);
    }

    private IEnumerable<PayloadType> PayloadTypes(ISymbol member)
    {
        BindingScope scope = _payloads.ScopeOf(member.OriginalDefinition);
        return ContractMembers.PayloadTypesOf(member).Select(type => _payloads.ReadParameter(type, scope, PayloadPlace.Signature));
    }
}
