namespace ProxyGen;

/// <summary>A proxy whose object can be given to lambdas that run in its manager: <c>Update</c> and <see cref="SharedManager"/>'s <c>Transaction</c>.</summary>
/// <typeparam name="T">What the lambda sees: the shared class; for built-in types a plain .NET type such as <c>IDictionary</c>.</typeparam>
public interface IUpdatable<T> : ISharedProxy
    where T : class;
