namespace ProxyGen.Generator.Usage.Flow;

/// <summary>What a walk through a function inside another has found out for whoever calls it.</summary>
/// <param name="Entry">What was known where it begins.</param>
/// <param name="Exit">What is known where it ends.</param>
/// <param name="Returned">What it gives back.</param>
internal sealed record FunctionRun(FlowState Entry, FlowState Exit, FlowValue? Returned);
