namespace ProxyGen.Generator.Model;

/// <summary>A parameter of a delegate that is handed over.</summary>
/// <param name="Name">The name, escaped where it is a keyword.</param>
/// <param name="Type">The type; both sides name it alike, since each side has a model of its own.</param>
/// <param name="Role">What it is on the wire.</param>
internal sealed record CallbackParameterModel(string Name, TypeModel Type, CallbackRole Role);
