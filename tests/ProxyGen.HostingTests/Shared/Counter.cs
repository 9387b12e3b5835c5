namespace ProxyGen.HostingTests.Shared;

/// <summary>Counts, in a manager that several programs use.</summary>
[Shared]
public sealed class Counter
{
    public int Value { get; private set; }

    public int Add() => ++Value;

    public int ProcessId => Environment.ProcessId;
}
