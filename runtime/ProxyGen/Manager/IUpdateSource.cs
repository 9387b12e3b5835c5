namespace ProxyGen.Manager;

/// <summary>A built-in object that lambdas can work on: what they see of it.</summary>
internal interface IUpdateSource
{
    /// <summary>What a lambda works on under the object's guard.</summary>
    object View { get; }
}
