using System.ComponentModel;

namespace ProxyGen.Synchronization;

/// <summary>What the manager answers to somebody who came to a barrier.</summary>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Phase">The phase that ends.</param>
/// <param name="Index">The how-manieth it was to come, from 0.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct BarrierArrival(BarrierOutcome Outcome, long Phase, int Index);
