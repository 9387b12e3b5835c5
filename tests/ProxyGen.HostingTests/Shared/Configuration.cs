namespace ProxyGen.HostingTests.Shared;

/// <summary>Where the startup class ran, and for which time there.</summary>
public sealed record Configuration(int Process, int Run);
