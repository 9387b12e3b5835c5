namespace ProxyGen.Benchmarks.Analysis;

/// <summary>What other made-up classes may use of one.</summary>
/// <param name="Space">Its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="Item">The record beside it.</param>
/// <param name="Calculations">Methods that take a number and give one.</param>
/// <param name="Loads">Methods that take a text and a token, and give a task of a number.</param>
internal sealed record OrdinaryClass(string Space, string Name, string Item, List<string> Calculations, List<string> Loads);
