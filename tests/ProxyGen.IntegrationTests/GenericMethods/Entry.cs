namespace ProxyGen.IntegrationTests.GenericMethods;

public sealed record Entry(string Name, int Amount);
