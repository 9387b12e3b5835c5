using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <summary>Writes parameter lists of the proxy's side.</summary>
internal static class ParameterText
{
    public const string CancellationToken = "global::System.Threading.CancellationToken";

    /// <summary>The parameters as declared.</summary>
    public static IEnumerable<string> Declared(EquatableArray<ParameterModel> parameters, bool withParams = true) =>
        Visible(parameters).Select(parameter =>
            Declare(parameter, withParams, withDefault: withParams || !parameters.Any(static other => other.IsParams)));

    /// <summary>The parameters by type and name alone.</summary>
    public static IEnumerable<string> Bare(EquatableArray<ParameterModel> parameters) =>
        Visible(parameters).Select(static parameter => Declare(parameter, withParams: false, withDefault: false));

    /// <summary>The parameters with a cancellation token, which is appended where there is none.</summary>
    public static IEnumerable<string> WithToken(EquatableArray<ParameterModel> parameters, string token)
    {
        // After 'params' there could be no token; without it, the parameters before it must be given.
        IEnumerable<string> declared = ByValue(parameters);
        return TokenOf(parameters) is null ? declared.Append($"{CancellationToken} {token} = default") : declared;
    }

    /// <summary>The parameters as an asynchronous method can have them.</summary>
    public static IEnumerable<string> ByValue(EquatableArray<ParameterModel> parameters)
    {
        bool withDefault = !parameters.Any(static other => other.IsParams);
        return Visible(parameters)
            .Where(static parameter => parameter.Direction != ParameterDirection.Out)
            .Select(parameter => Declare(
                parameter with { Direction = ParameterDirection.Value, Attributes = "" }, withParams: false, withDefault));
    }

    /// <summary>The name of the cancellation token among the parameters; null if there is none.</summary>
    public static string? TokenOf(EquatableArray<ParameterModel> parameters) =>
        parameters.FirstOrDefault(static parameter => parameter.Role == ParameterRole.CancellationToken)?.Name;

    /// <summary>The parameters whose values the caller sends.</summary>
    public static IEnumerable<ParameterModel> Payload(EquatableArray<ParameterModel> parameters) =>
        parameters.Where(static parameter => parameter.IsInput);

    /// <summary>The parameters whose values come back.</summary>
    public static IEnumerable<ParameterModel> Outputs(EquatableArray<ParameterModel> parameters) =>
        parameters.Where(static parameter => parameter.IsOutput);

    /// <summary>The payload's types, with the parameters as expressions.</summary>
    public static IReadOnlyList<(TypeModel Type, string Value)> Arguments(EquatableArray<ParameterModel> parameters) =>
        [.. Payload(parameters).Select(static parameter => (parameter.Type!, parameter.Name))];

    /// <summary>The parameters that a proxy's member has.</summary>
    public static IEnumerable<ParameterModel> Visible(EquatableArray<ParameterModel> parameters) =>
        parameters.Where(static parameter => parameter.Role is ParameterRole.Payload or ParameterRole.CancellationToken);

    private static string Declare(ParameterModel parameter, bool withParams, bool withDefault)
    {
        string type = parameter.Role == ParameterRole.CancellationToken ? CancellationToken : parameter.Type!.ProxySide;
        string modifier = parameter.Direction switch
        {
            ParameterDirection.In => "in ",
            ParameterDirection.RefReadOnly => "ref readonly ",
            ParameterDirection.Ref => "ref ",
            ParameterDirection.Out => "out ",
            _ => parameter.IsParams && withParams ? "params " : "",
        };
        // The compiler warns of a default value for what should be a variable.
        string value = withDefault && parameter is { Default: { } literal, Direction: not ParameterDirection.RefReadOnly }
            ? " = " + literal
            : "";
        return $"{parameter.Attributes}{modifier}{type} {parameter.Name}{value}";
    }
}
