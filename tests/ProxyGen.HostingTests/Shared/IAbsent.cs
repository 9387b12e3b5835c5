namespace ProxyGen.HostingTests.Shared;

/// <summary>A service that nobody adds.</summary>
public interface IAbsent;
