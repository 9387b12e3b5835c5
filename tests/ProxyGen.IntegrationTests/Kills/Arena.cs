namespace ProxyGen.IntegrationTests.Kills;

/// <summary>What the participants of a killing share.</summary>
/// <param name="Gate">A lock that all want.</param>
/// <param name="Count">What it protects.</param>
/// <param name="Items">A queue that all add to and take from; bounded, so that producers wait too.</param>
/// <param name="Taken">What was taken from it.</param>
/// <param name="Ready">The numbers of those whose work is under way.</param>
/// <param name="Account">An object that all call.</param>
public sealed record Arena(
    SharedLock Gate,
    SharedValue<int> Count,
    SharedQueue<string> Items,
    SharedList<string> Taken,
    SharedQueue<int> Ready,
    Shared.AccountProxy Account);
