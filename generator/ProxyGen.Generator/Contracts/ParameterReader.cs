using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>Reads parameters that the rules have accepted.</summary>
internal static class ParameterReader
{
    public static EquatableArray<ParameterModel> Read(
        ImmutableArray<IParameterSymbol> parameters, PayloadReader payloads, PayloadPlace place) =>
        parameters.Select(parameter => Read(parameter, payloads, place)).ToEquatableArray();

    private static ParameterModel Read(IParameterSymbol parameter, PayloadReader payloads, PayloadPlace place)
    {
        ParameterRole role = ContractMembers.RoleOf(parameter);
        return new ParameterModel
        {
            Name = CSharpNames.Escape(parameter.Name),
            Type = role == ParameterRole.Payload
                ? payloads.ReadParameter(parameter.Type, payloads.ScopeOf(parameter.OriginalDefinition), place).ToModel()
                : null,
            Role = role,
            Service = role == ParameterRole.ManagerService ? ManagerServices.TypeOf(parameter) : null,
            IsOptionalService = ManagerServices.IsOptional(parameter),
            Default = role == ParameterRole.CancellationToken && DefaultValues.Of(parameter) is not null
                ? "default"
                : DefaultValues.Of(parameter),
            IsParams = parameter.IsParams,
            Direction = DirectionOf(parameter),
            Attributes = CarriedAttributes.AboutNullOf(parameter),
        };
    }

    private static ParameterDirection DirectionOf(IParameterSymbol parameter) => parameter.RefKind switch
    {
        RefKind.In => ParameterDirection.In,
        RefKind.RefReadOnlyParameter => ParameterDirection.RefReadOnly,
        RefKind.Ref => ParameterDirection.Ref,
        RefKind.Out => ParameterDirection.Out,
        _ => ParameterDirection.Value,
    };
}
