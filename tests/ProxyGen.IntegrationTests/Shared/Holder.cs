namespace ProxyGen.IntegrationTests.Shared;

/// <summary>Data with a proxy in it.</summary>
public sealed record Holder(AccountProxy Account, int Number);
