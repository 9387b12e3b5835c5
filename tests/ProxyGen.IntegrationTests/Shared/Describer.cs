namespace ProxyGen.IntegrationTests.Shared;

public delegate string? Describer(Point point, List<string> names);
