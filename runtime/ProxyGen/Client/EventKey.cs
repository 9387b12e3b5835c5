namespace ProxyGen.Client;

/// <summary>What a subscription is known by: handlers are equal when they call the same method of the same target, as in .NET.</summary>
internal sealed record EventKey(ulong ObjectId, ulong Member, Delegate Handler);
