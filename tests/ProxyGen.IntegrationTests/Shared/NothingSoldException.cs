namespace ProxyGen.IntegrationTests.Shared;

public sealed class NothingSoldException : Exception;
