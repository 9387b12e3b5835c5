namespace ProxyGen.IntegrationTests.Models;

/// <summary>One operation of a random sequence and its arguments.</summary>
public readonly record struct Step(int Operation, int A, int B, int C);
