namespace ProxyGen.Manager;

/// <summary>Says to the generator what lambdas see of a built-in object.</summary>
/// <typeparam name="TView">A plain .NET type.</typeparam>
internal interface IUpdateSource<TView> : IUpdateSource
    where TView : class;
