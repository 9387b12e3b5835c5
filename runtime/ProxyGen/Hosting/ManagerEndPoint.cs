namespace ProxyGen.Hosting;

/// <summary>How a manager is reached: what a worker inherits from its parent.</summary>
internal sealed record ManagerEndPoint(Guid Id, string Address, SharedKey Key);
