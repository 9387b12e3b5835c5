namespace ProxyGen.Generator.Model;

/// <summary>How a parameter is passed. What is passed by reference is copied: in, out, or both.</summary>
internal enum ParameterDirection
{
    Value,
    In,
    RefReadOnly,
    Ref,
    Out,
}
