namespace ProxyGen.IntegrationTests.Shared;

public readonly record struct Point(int X, int Y);
