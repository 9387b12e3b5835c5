using System.ComponentModel;

namespace ProxyGen;

/// <summary>
/// On a parameter: the lambda given here runs in the manager, which finds it by its place in the program. It must be written in place, capture
/// nothing and use no statics that change; analyzers see to it.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed class SharedLambdaAttribute : Attribute;
